package org.cupel.acquisition.simulation;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.cupel.acquisition.campaign.Campaign;
import org.cupel.acquisition.candidate.Candidate;
import org.cupel.acquisition.candidate.CandidateService;
import org.cupel.acquisition.candidate.CandidateState;
import org.cupel.acquisition.correction.Basis;
import org.cupel.acquisition.correction.CorrectionRecorder;
import org.cupel.acquisition.loop.CampaignService;
import org.cupel.acquisition.loop.LoopCommands;
import org.cupel.acquisition.loop.LoopFactFinder;
import org.cupel.acquisition.loop.LoopPolicy;
import org.cupel.acquisition.loop.LoopService;
import org.cupel.acquisition.loop.LoopSettings;
import org.cupel.acquisition.loop.LoopWatch;
import org.cupel.acquisition.loop.Materials;
import org.cupel.acquisition.loop.Pool;
import org.cupel.acquisition.loop.PredictionIntake;
import org.cupel.acquisition.loop.TrainingIntake;
import org.cupel.acquisition.ranking.BatchMaterial;
import org.cupel.acquisition.ranking.Batches;
import org.cupel.acquisition.ranking.KeptScores;
import org.cupel.acquisition.ranking.OtherValue;
import org.cupel.acquisition.ranking.PoolEntry;
import org.cupel.acquisition.ranking.RankablePool;
import org.cupel.acquisition.ranking.RankingHandler;
import org.cupel.acquisition.ranking.RankingJob;
import org.cupel.acquisition.ranking.RankingRecorder;
import org.cupel.acquisition.ranking.Rankings;
import org.cupel.acquisition.ranking.ScoredEntry;
import org.cupel.acquisition.ranking.ScoredPool;
import org.cupel.acquisition.validation.ResultService;
import org.cupel.schema.event.PredictionRequested;

/** The service's own features, wired to maps instead of a database. */
final class SimService implements Materials {

    final SimState state = new SimState();
    final SimClock clock = new SimClock();
    final CampaignService campaigns;
    final LoopService loop;
    final LoopWatch watch;
    final CandidateService candidates;
    final ResultService results;
    final TrainingIntake trainingIntake;
    final PredictionIntake predictionIntake;
    final RankingRecorder recorder;
    final RankingHandler rankingHandler;
    final CorrectionRecorder correctionRecorder;
    final KeptScores scores = new SimScores(state);
    final SimDrift drift = new SimDrift(state);
    final SimCorrections corrections = new SimCorrections(state);

    int labelled;
    private final int materials;
    private final SimModels models = new SimModels(state);

    SimService(int materials, boolean trainsOnDrift, Supplier<UUID> ids) {
        this.materials = materials;
        var settings = new LoopSettings(7, 10, Duration.ofMinutes(30));
        var requests = new SimRequests(state);
        var candidateStore = new SimCandidates(state);
        var campaignStore = new SimCampaigns(state);
        var commands = new LoopCommands(
                requests,
                requests,
                requests,
                drift,
                this,
                models,
                candidateStore,
                campaign -> Optional.empty(),
                state.outbox::add,
                settings,
                clock);
        loop = new LoopService(
                campaignStore,
                new LoopFactFinder(candidateStore, this, models, clock),
                commands,
                this,
                new LoopPolicy(settings.minLabels(), trainsOnDrift, ids),
                clock);
        campaigns = new CampaignService(campaignStore, loop, models, clock);
        watch = new LoopWatch(campaignStore, loop, settings, clock);
        candidates = new CandidateService(
                campaignStore, candidateStore, candidateStore, candidateStore, loop, state.outbox::add, clock);
        var resultStore = new SimResults(state);
        results = new ResultService(
                candidates,
                campaignStore,
                candidateStore,
                resultStore,
                resultStore,
                loop,
                candidateStore,
                drift,
                corrections,
                new SimFiles(),
                state.outbox::add,
                clock);
        trainingIntake = new TrainingIntake(campaignStore, requests, loop, clock);
        predictionIntake = new PredictionIntake(campaignStore, requests, loop, clock);
        var batches = new Batches(candidateStore, scores);
        recorder = new RankingRecorder(
                campaignStore, candidateStore, loop, batches, corrections, state.outbox::add, clock);
        rankingHandler = new RankingHandler(this::rankable, scores, recorder);
        correctionRecorder = new CorrectionRecorder(campaignStore, corrections, recorder);
    }

    @Override
    public OptionalInt labelled(String property) {
        return OptionalInt.of(labelled);
    }

    @Override
    public Optional<Pool> pool(Campaign campaign) {
        List<String> ids = IntStream.range(0, materials)
                .mapToObj(i -> String.format("m-%03d", i))
                .filter(id -> inPool(campaign.id(), id))
                .toList();
        return Optional.of(new Pool(ids, List.of()));
    }

    private boolean inPool(UUID campaignId, String materialId) {
        Candidate candidate = state.candidates.get(Rankings.candidateId(campaignId, materialId));
        return (candidate == null || candidate.state() == CandidateState.RANKED) && !state.measured(materialId);
    }

    /** Every seventh material is one that the predictor refuses. */
    private RankablePool rankable(Campaign campaign, RankingJob job) {
        List<String> asked = state.predictions.get(job.predictionRequestId()).stream()
                .filter(shard -> shard.modelId().equals(job.modelId()))
                .map(PredictionRequested::materialIds)
                .flatMap(List::stream)
                .toList();
        List<PoolEntry> entries = asked.stream()
                .filter(id -> number(id) % 7 != 6 && !state.measured(id))
                .map(id -> new PoolEntry(id, truth(id), 0.01, 1 + number(id) % 5, others(campaign, job, id)))
                .toList();
        return new RankablePool(entries, asked.size(), asked.size() - entries.size(), null);
    }

    /** The other property of every fifth material cannot be predicted, nor what is in a shard that failed. */
    private List<OtherValue> others(Campaign campaign, RankingJob job, String id) {
        if (campaign.definition().goal().others().isEmpty()) {
            return List.of();
        }
        boolean predicted = number(id) % 5 != 4
                && state.predictions.get(job.predictionRequestId()).stream()
                        .filter(shard -> !shard.modelId().equals(job.modelId()))
                        .filter(shard -> shard.materialIds().contains(id))
                        .anyMatch(shard -> !state.failedShards.contains(shard.requestId() + "/" + shard.shard()));
        return List.of(
                predicted
                        ? new OtherValue(SimModels.OTHER, number(id) % 4, 0.3, OtherValue.Source.MODEL)
                        : new OtherValue(SimModels.OTHER, 1.5, 1, OtherValue.Source.PRIOR));
    }

    /** Gives the newest ranking of a campaign other scores. */
    void correct(UUID campaignId, UUID rankingId, long seed) {
        Campaign campaign = correctionRecorder.correctable(campaignId).orElse(null);
        Basis basis = corrections.basis(campaignId).orElse(null);
        if (campaign == null || basis == null) {
            return;
        }
        var job = new RankingJob(campaignId, rankingId, basis.predictionRequestId(), basis.modelId());
        RankablePool pool = rankable(campaign, job);
        var random = new Random(seed);
        List<ScoredEntry> ranking = pool.entries().stream()
                .map(entry -> new ScoredEntry(entry, random.nextDouble()))
                .sorted(Comparator.comparingDouble(scored -> -scored.score()))
                .toList();
        String key = scores.keep(campaignId, rankingId, ranking);
        correctionRecorder.record(basis, new ScoredPool(job, pool, 0.05, ranking, Map.of()), key);
    }

    static double truth(String materialId) {
        return number(materialId) * 0.003;
    }

    /** Nine formulas of three prototypes. */
    static BatchMaterial material(String materialId) {
        int kind = number(materialId) % 9;
        List<String> elements = List.of(List.of("Li", "Na", "K").get(kind % 3), "O");
        String formula = elements.get(0) + List.of("2O", "O", "O2").get(kind / 3);
        return new BatchMaterial(materialId, formula, elements, 6);
    }

    private static int number(String materialId) {
        return Integer.parseInt(materialId.substring(2));
    }
}
