package org.cupel.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cupel.surrogate.metric.RandomBaseline;

/**
 * The main job through the public API alone: ingest, then as often as asked rank → flag → validate → retrain, then rank once more.
 *
 * <p>Every step looks at what is already done before it acts, so that a service that dies in between costs time and nothing else.
 */
public final class LoopScenario {

    private static final Duration LOOK = Duration.ofMillis(400);
    private static final int PAGE = 1000;

    private final GatewayClient gateway;
    private final DemoData data;
    private final LoopSettings settings;
    private final LoopListener listener;
    private final ScriptedResearcher researcher;
    private final ScriptedLab lab;

    /** @param address of the api-gateway */
    public LoopScenario(URI address, DemoData data, LoopSettings settings, LoopListener listener) {
        this.gateway = new GatewayClient(address);
        this.data = data;
        this.settings = settings;
        this.listener = listener;
        this.researcher = new ScriptedResearcher(gateway);
        this.lab = new ScriptedLab(gateway, data.hidden());
    }

    public List<IterationReport> run() throws IOException {
        listener.step("Ingesting " + data.labelledCount() + " labelled and "
                + data.hidden().size() + " unlabelled crystals");
        ingest(data.labelledFile());
        ingest(data.poolFile());
        String campaignId = createCampaign();
        List<IterationReport> reports = new ArrayList<>();
        int foundTotal = 0;
        for (int iteration = 1; iteration <= settings.iterations() + 1; iteration++) {
            Instant started = Instant.now();
            Campaign campaign = awaitRanking(campaignId, iteration);
            List<Candidate> ranked = ranked(campaignId);
            ModelQuality quality = ModelQuality.of(ranked, data.hidden());
            int labelled = data.labelledCount() + campaign.results();
            boolean closing = iteration > settings.iterations();
            List<Candidate> batch = closing ? List.of() : suggested(campaignId, ranked);
            int found = test(batch, iteration);
            foundTotal += found;
            IterationReport report = new IterationReport(
                    iteration,
                    labelled,
                    batch.size(),
                    found,
                    foundTotal,
                    random(campaign.results() + batch.size()),
                    quality,
                    championRunId(campaign),
                    seconds(started));
            reports.add(report);
            listener.finished(report);
        }
        gateway.post("/campaigns/" + campaignId + "/finish", Map.of("actor", "demo", "reason", "the demo is over"));
        return reports;
    }

    private void ingest(Path file) throws IOException {
        String name = file.getFileName().toString();
        JsonNode accepted = gateway.upload(
                "/ingestions?source=demo&format=jsonl&name=" + name, file, settings.campaignName() + "-" + name);
        String runId = accepted.path("runId").asText();
        while (true) {
            JsonNode run = gateway.get("/ingestions/" + runId);
            listener.waiting(run.path("upserted").asInt() + " materials");
            switch (run.path("state").asText()) {
                case "succeeded" -> {
                    return;
                }
                case "failed" ->
                    throw new DemoException("Ingestion " + runId + " failed: "
                            + run.path("error").asText() + ". Maybe look into ./cupel logs ingest-worker");
                default -> Pause.of(LOOK);
            }
        }
    }

    private String createCampaign() {
        JsonNode campaign = gateway.post(
                "/campaigns",
                Map.of(
                        "name", settings.campaignName(),
                        "property", HiddenLabels.PROPERTY,
                        "threshold", HiddenLabels.STABLE_BELOW_EV_PER_ATOM,
                        "policy", settings.policy(),
                        "explorationWeight", settings.explorationWeight(),
                        "batchSize", settings.batchSize(),
                        "retrainAfter", settings.batchSize(),
                        "seed", settings.seed()));
        return campaign.path("id").asText();
    }

    private Campaign awaitRanking(String campaignId, int iteration) {
        listener.step(iteration > settings.iterations() ? "Learning from the last batch" : "Iteration " + iteration);
        while (true) {
            Campaign campaign = Campaign.from(gateway.get("/campaigns/" + campaignId));
            if (campaign.awaitsResultsOf(iteration)) {
                return campaign;
            }
            if (campaign.phase().equals("failed") || campaign.state().equals("finished")) {
                throw new DemoException(
                        "The campaign stopped in iteration %d: %s. Maybe look into ./cupel logs train-worker"
                                .formatted(iteration, campaign.message()));
            }
            listener.waiting(campaign.phase() + ": " + campaign.message());
            Pause.of(LOOK);
        }
    }

    private List<Candidate> ranked(String campaignId) {
        List<Candidate> all = new ArrayList<>();
        JsonNode page = gateway.get("/campaigns/" + campaignId + "/candidates?state=ranked&sort=rank&limit=" + PAGE);
        page.path("items").forEach(item -> all.add(Candidate.from(item)));
        while (!page.path("next").isNull()) {
            page = gateway.follow(page.path("next").asText());
            page.path("items").forEach(item -> all.add(Candidate.from(item)));
        }
        return all;
    }

    /** The batch that the ranking suggests, without what was flagged of it before somebody was interrupted. */
    private List<Candidate> suggested(String campaignId, List<Candidate> ranked) {
        Map<String, Candidate> open =
                ranked.stream().collect(Collectors.toMap(Candidate::id, candidate -> candidate, (a, b) -> a));
        List<Candidate> batch = new ArrayList<>();
        for (JsonNode pick :
                gateway.get("/campaigns/" + campaignId).path("latestRanking").path("picks")) {
            Candidate candidate = open.get(pick.path("candidateId").asText());
            if (candidate != null) {
                batch.add(candidate);
            }
        }
        return batch;
    }

    private int test(List<Candidate> batch, int iteration) {
        int found = 0;
        int done = 0;
        for (Candidate candidate : batch) {
            researcher.sendToLab(candidate);
        }
        for (Candidate candidate : batch) {
            found += lab.measure(candidate) ? 1 : 0;
            listener.waiting("iteration %d: %d of %d results posted, %d stable"
                    .formatted(iteration, ++done, batch.size(), found));
        }
        return found;
    }

    private RandomBaseline random(int budget) {
        HiddenLabels hidden = data.hidden();
        return RandomBaseline.of(hidden.size(), hidden.stable(), budget);
    }

    private String championRunId(Campaign campaign) {
        for (JsonNode model : gateway.get("/models?limit=500").path("items")) {
            if (model.path("modelId").asText().equals(campaign.modelId())) {
                return model.path("runId").asText();
            }
        }
        return null;
    }

    private static double seconds(Instant started) {
        return Duration.between(started, Instant.now()).toMillis() / 1000.0;
    }
}
