package org.cupel.acquisition.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.cupel.platform.objectstore.ObjectStore;

/** Rankings as gzipped CSV in S3, under campaign and run. */
@ApplicationScoped
public class ScoreArchive implements KeptScores {

    private final ObjectStore objects;

    ScoreArchive(ObjectStore objects) {
        this.objects = objects;
    }

    @Override
    public String key(UUID campaignId, UUID runId) {
        return "rankings/" + campaignId + "/" + runId + ".csv.gz";
    }

    @Override
    public String keep(UUID campaignId, UUID runId, List<ScoredEntry> ranking) {
        String key = key(campaignId, runId);
        objects.put(key, ScoreCsv.write(ranking), "application/gzip");
        return key;
    }

    @Override
    public List<ScoredEntry> read(String key) {
        try (InputStream content = objects.open(key)) {
            return ScoreCsv.read(content);
        } catch (IOException failure) {
            throw new UncheckedIOException("Scores '" + key + "' cannot be read", failure);
        }
    }
}
