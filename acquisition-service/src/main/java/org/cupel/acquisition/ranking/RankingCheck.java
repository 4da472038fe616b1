package org.cupel.acquisition.ranking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cupel.acquisition.campaign.Campaign;
import org.cupel.platform.objectstore.NoSuchObjectException;
import org.cupel.platform.problem.ProblemException;

/** Makes a recorded ranking again from what was kept of it, and tells whether it comes out the same. */
@ApplicationScoped
public class RankingCheck {

    private final KeptScores kept;
    private final ObjectMapper json;

    public RankingCheck(KeptScores kept, ObjectMapper json) {
        this.kept = kept;
        this.json = json;
    }

    /**
     * @param compared scores
     * @param difference the first that differs, in words, null when all is equal
     */
    public record Outcome(boolean equal, int compared, int picks, String difference) {}

    /** Scores are compared by their bits, picks by their order; O(n log n). */
    public Outcome check(Campaign campaign, RankingRuns.Recorded run) {
        if (run.scoresKey() == null) {
            throw notKept(run, "it was made before scores were kept");
        }
        try {
            return compare(campaign, run, kept.read(run.scoresKey()), kept.readBatch(campaign.id(), run.id()));
        } catch (NoSuchObjectException gone) {
            throw notKept(run, gone.getMessage());
        }
    }

    private Outcome compare(Campaign campaign, RankingRuns.Recorded run, List<ScoredEntry> ranking, BatchInputs batch) {
        List<PoolEntry> entries = ranking.stream().map(ScoredEntry::entry).toList();
        var again = PoolScorer.score(campaign.definition(), entries, run.incumbent(), run.iteration());
        List<String> recorded = picks(run);
        String difference = scores(ranking, again);
        if (difference == null) {
            List<String> chosen = BatchChooser.choose(campaign.id(), campaign.definition(), batch, again).stream()
                    .map(RankingRun.Pick::materialId)
                    .toList();
            difference =
                    chosen.equals(recorded) ? null : "The batch is " + chosen + ", and " + recorded + " was recorded.";
        }
        return new Outcome(difference == null, ranking.size(), recorded.size(), difference);
    }

    private static String scores(List<ScoredEntry> ranking, List<ScoredEntry> again) {
        for (int i = 0; i < ranking.size(); i++) {
            ScoredEntry first = ranking.get(i);
            ScoredEntry second = again.get(i);
            if (!first.equals(second)) {
                return "Rank " + (i + 1) + " is " + second.entry().materialId() + " with score " + second.score()
                        + ", and " + first.entry().materialId() + " with score " + first.score() + " was recorded.";
            }
        }
        return null;
    }

    private List<String> picks(RankingRuns.Recorded run) {
        try {
            List<String> ids = new ArrayList<>();
            for (JsonNode pick : json.readTree(run.picksJson())) {
                ids.add(pick.path("materialId").asText());
            }
            return ids;
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static ProblemException notKept(RankingRuns.Recorded run, String why) {
        return new ProblemException(
                409,
                "scores-not-kept",
                "Ranking " + run.id() + " cannot be made again: " + why + ". Check a later one, or ask for a ranking.");
    }

    public static ProblemException unknown(UUID campaignId, String runId) {
        return new ProblemException(
                404,
                "unknown-ranking",
                "Campaign " + campaignId + " has no ranking '" + runId
                        + "'. List its rankings and take an id from there.");
    }
}
