package org.cupel.acquisition.ranking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.cupel.platform.objectstore.ObjectStore;

/** Rankings in S3, under campaign and run: all scores as gzipped CSV, what the batch was chosen from as JSON. */
@ApplicationScoped
public class ScoreArchive implements KeptScores {

    private final ObjectStore objects;
    private final ObjectMapper json;

    ScoreArchive(ObjectStore objects, ObjectMapper json) {
        this.objects = objects;
        this.json = json;
    }

    private static String folder(UUID campaignId, UUID runId) {
        return "rankings/" + campaignId + "/" + runId;
    }

    @Override
    public String key(UUID campaignId, UUID runId) {
        return folder(campaignId, runId) + "/scores.csv.gz";
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

    @Override
    public void keepBatch(UUID campaignId, UUID runId, BatchInputs inputs) {
        try {
            objects.put(batchKey(campaignId, runId), json.writeValueAsBytes(inputs), "application/json");
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public BatchInputs readBatch(UUID campaignId, UUID runId) {
        String key = batchKey(campaignId, runId);
        try (InputStream content = objects.open(key)) {
            return json.readValue(content, BatchInputs.class);
        } catch (IOException failure) {
            throw new UncheckedIOException("The batch '" + key + "' cannot be read", failure);
        }
    }

    private static String batchKey(UUID campaignId, UUID runId) {
        return folder(campaignId, runId) + "/batch.json";
    }
}
