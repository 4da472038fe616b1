package org.cupel.acquisition.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.cupel.acquisition.campaign.BatchRule;
import org.cupel.acquisition.campaign.Campaign;
import org.cupel.acquisition.campaign.CampaignDefinition;
import org.cupel.acquisition.campaign.CampaignState;
import org.cupel.acquisition.campaign.LoopState;
import org.cupel.acquisition.campaign.Phase;
import org.cupel.acquisition.campaign.Policy;
import org.cupel.acquisition.campaign.Property;
import org.cupel.acquisition.campaign.RetrainRule;
import org.cupel.acquisition.campaign.SearchGoal;
import org.cupel.acquisition.campaign.Selection;
import org.cupel.acquisition.campaign.StoppingRule;
import org.cupel.acquisition.candidate.Candidate;
import org.cupel.acquisition.candidate.CandidateAction;
import org.cupel.acquisition.candidate.CandidateState;
import org.cupel.acquisition.candidate.Move;
import org.cupel.acquisition.loop.LoopEvent;
import org.cupel.acquisition.ranking.RankingJob;
import org.cupel.acquisition.ranking.RankingRun;
import org.cupel.acquisition.validation.ResultKind;
import org.cupel.acquisition.validation.Submission;
import org.cupel.platform.problem.ProblemException;
import org.cupel.schema.event.CupelEvent;
import org.cupel.schema.event.ModelPromoted;
import org.cupel.schema.event.PredictionCompleted;
import org.cupel.schema.event.PredictionRequested;
import org.cupel.schema.event.TrainingCompleted;
import org.cupel.schema.event.TrainingRequested;
import org.cupel.surrogate.batch.BatchStrategies;

/**
 * A few campaigns over one pool among unreliable parts, on one thread: messages come twice, late and in any order, handlers crash before
 * they commit and after, people click on what they saw a while ago. One seed decides everything.
 */
final class LoopSimulation {

    private final RandomGenerator random;
    private final SimService service;
    private final Invariants invariants = new Invariants();
    private final List<Envelope> bus = new ArrayList<>();
    private final Map<UUID, TrainingCompleted> trained = new HashMap<>();
    private final List<UUID> campaignIds = new ArrayList<>();
    private final boolean trainsOnDrift;
    private boolean faults = true;

    /** An event on its way, with the identity that duplicates share. */
    private record Envelope(UUID id, CupelEvent event) {}

    LoopSimulation(RandomGenerator random) {
        this.random = random;
        this.trainsOnDrift = random.nextBoolean();
        this.service = new SimService(12 + random.nextInt(40), trainsOnDrift, this::nextId);
        if (random.nextInt(4) > 0) {
            crownOther();
        }
        int campaigns = 1 + random.nextInt(3);
        for (int i = 0; i < campaigns; i++) {
            CampaignDefinition definition = definition("simulated-" + i);
            boolean predictable = definition.goal().others().isEmpty() || service.state.otherChampion() != null;
            var creation = random.nextInt(4) == 0 || !predictable
                    ? service.campaigns.draft(definition)
                    : service.campaigns.create(definition);
            campaignIds.add(creation.campaign().id());
        }
        relay();
    }

    private CampaignDefinition definition(String name) {
        int batch = 1 + random.nextInt(5);
        Integer budget = random.nextBoolean() ? 1 + random.nextInt(15) : null;
        Integer maxIterations = random.nextInt(3) == 0 ? 1 + random.nextInt(4) : null;
        SearchGoal goal = goal();
        return new CampaignDefinition(
                name,
                goal.property(),
                goal.threshold(),
                Policy.values()[random.nextInt(Policy.values().length)],
                1.0,
                batch,
                budget,
                new RetrainRule(1 + random.nextInt(batch), random.nextInt(3) == 0 ? 1 : null, onDrift()),
                Selection.EVERYTHING,
                random.nextLong(),
                maxIterations,
                null,
                stopping(budget),
                goal,
                batch(batch),
                CampaignDefinition.CONSTANT);
    }

    private BatchRule batch(int size) {
        List<String> rules = BatchStrategies.names();
        return new BatchRule(
                rules.get(random.nextInt(rules.size())),
                random.nextInt(3) == 0 ? 1 + random.nextInt(2) : null,
                random.nextInt(3) == 0 ? 1 + random.nextInt(3) : null,
                random.nextInt(3) == 0 ? random.nextInt(size) : 0);
    }

    private SearchGoal goal() {
        return switch (random.nextInt(7)) {
            case 0 -> SearchGoal.read("maximise eAboveHull and eAboveHull > 0.06", null, null);
            case 1 -> SearchGoal.read("eAboveHull between 0.03 and 0.06", null, null);
            case 2 -> SearchGoal.read("eAboveHull < 0.05 and bandGap between 0.5 and 2.2", null, null);
            case 3 -> SearchGoal.read("minimise eAboveHull and eAboveHull < 0.1 and bandGap > 1", null, null);
            default -> SearchGoal.below(Property.E_ABOVE_HULL, 0.05);
        };
    }

    private Boolean onDrift() {
        return random.nextInt(3) == 0 ? trainsOnDrift : null;
    }

    private List<StoppingRule> stopping(Integer budget) {
        return switch (random.nextInt(8)) {
            case 0 -> List.of(new StoppingRule.NoFind(1 + random.nextInt(3)));
            case 1 -> List.of(new StoppingRule.NoImprovement(1 + random.nextInt(3), 0.01), new StoppingRule.NoFind(4));
            case 2 -> List.of(new StoppingRule.FindsBelow(1));
            case 3 -> List.of(new StoppingRule.WorthBelow(0));
            case 4 -> budget == null ? List.of() : List.of(new StoppingRule.BudgetSpent());
            default -> List.of();
        };
    }

    /** Lives through trouble, then through quiet times until every campaign is finished. */
    List<Campaign> run(int troubledSteps) {
        for (int step = 0; step < troubledSteps; step++) {
            step();
        }
        faults = false;
        for (int step = 0; step < 40_000 && !finished(); step++) {
            service.labelled = 100;
            calm();
            step();
        }
        return campaignIds.stream().map(this::campaign).toList();
    }

    private boolean finished() {
        return campaignIds.stream().allMatch(id -> campaign(id).loop().state() == CampaignState.FINISHED);
    }

    private UUID some() {
        return campaignIds.get(random.nextInt(campaignIds.size()));
    }

    SimState state() {
        return service.state;
    }

    private Campaign campaign(UUID campaignId) {
        return service.state.campaigns.get(campaignId);
    }

    private void step() {
        service.clock.pass(Duration.ofSeconds(random.nextInt(600)));
        switch (random.nextInt(14)) {
            case 0, 1, 2, 3, 4 -> deliver();
            case 5, 6 -> rank();
            case 7, 8 -> research();
            case 9 -> reportResult();
            case 10 -> watch();
            case 11 -> lookForDrift();
            case 12 -> correct();
            default -> operate();
        }
        relay();
        invariants.check(service.state);
        if (!trainsOnDrift) {
            assertThat(service.state.trainedForDrift).isEmpty();
        }
    }

    /** Somebody clears what only a person can clear. */
    private void calm() {
        UUID campaignId = some();
        LoopState loop = campaign(campaignId).loop();
        if (loop.state() == CampaignState.DRAFT) {
            if (service.state.otherChampion() == null) {
                crownOther();
            }
            transact(() -> service.campaigns.start(campaignId, "Started."));
        } else if (loop.state() == CampaignState.PAUSED) {
            transact(() -> service.campaigns.resume(campaignId));
        } else if (loop.in(Phase.FAILED)) {
            transact(() -> service.loop.askForTraining(campaignId, "Asked for"));
        }
        relay();
    }

    private void deliver() {
        if (bus.isEmpty()) {
            return;
        }
        Envelope envelope = bus.get(random.nextInt(bus.size()));
        boolean done = handle(envelope);
        // A crash after the commit, before the acknowledgement, leaves the message where it was.
        if (done && !(faults && random.nextInt(6) == 0)) {
            bus.remove(envelope);
        }
    }

    private boolean handle(Envelope envelope) {
        if (envelope.event() instanceof TrainingRequested request) {
            return send(trained.computeIfAbsent(request.requestId(), id -> train(request)));
        }
        if (envelope.event() instanceof PredictionRequested shard) {
            if (random.nextInt(faults ? 12 : 50) == 0) {
                return send(refused(shard));
            }
            int rejected = (int) shard.materialIds().stream()
                    .filter(id -> Integer.parseInt(id.substring(2)) % 7 == 6)
                    .count();
            return send(new PredictionCompleted(
                    shard.requestId(),
                    shard.campaignId(),
                    shard.modelId(),
                    shard.shard(),
                    shard.shards(),
                    shard.materialIds().size() - rejected,
                    rejected,
                    null));
        }
        if (envelope.event() instanceof TrainingCompleted outcome) {
            return once(envelope, () -> service.trainingIntake.trainingEnded(outcome));
        }
        if (envelope.event() instanceof ModelPromoted promoted) {
            return once(
                    envelope, () -> service.watch.running(promoted.property()).forEach(service.watch::look));
        }
        if (envelope.event() instanceof PredictionCompleted shard) {
            return once(envelope, () -> service.predictionIntake.shardCompleted(shard));
        }
        return true;
    }

    private static PredictionCompleted refused(PredictionRequested shard) {
        int materials = shard.materialIds().size();
        return new PredictionCompleted(
                shard.requestId(),
                shard.campaignId(),
                shard.modelId(),
                shard.shard(),
                shard.shards(),
                0,
                materials,
                "The model is refused.");
    }

    private TrainingCompleted train(TrainingRequested request) {
        boolean fails = faults && random.nextInt(5) == 0;
        UUID champion = service.state.champion();
        if (!fails) {
            champion = new UUID(1, trained.size());
            crown(champion);
        } else if (random.nextBoolean()) {
            champion = null;
        }
        return new TrainingCompleted(
                request.requestId(),
                request.campaignId(),
                request.property(),
                fails ? null : champion,
                !fails,
                champion,
                fails ? "out of memory" : null,
                null);
    }

    private void crown(UUID champion) {
        crown(Property.E_ABOVE_HULL, champion, service.state.champions);
    }

    private void crownOther() {
        UUID champion = new UUID(3, service.state.otherChampions.size());
        crown(SimModels.OTHER, champion, service.state.otherChampions);
    }

    /** What the trainer does in one transaction: the view of champions changes, and everybody is told some time later. */
    private void crown(Property property, UUID champion, List<UUID> champions) {
        UUID before = champions.isEmpty() ? null : champions.get(champions.size() - 1);
        champions.add(champion);
        send(new ModelPromoted(
                champion, new UUID(2, 0), property.wireName(), "manifest", "onnx", "sha256", "snapshot", before, 0.1));
    }

    private void rollBack() {
        List<UUID> champions = service.state.champions;
        if (!champions.isEmpty()) {
            crown(champions.get(random.nextInt(champions.size())));
        }
    }

    /** Whatever was lost or came late: a campaign that was looked at does not rest on another model than the champion. */
    private void watch() {
        UUID campaignId = some();
        if (transact(() -> service.watch.look(campaignId))
                && campaign(campaignId).loop().running()
                && campaign(campaignId).loop().in(Phase.AWAITING_RESULTS)) {
            assertThat(campaign(campaignId).loop().modelId()).as("model in use").isEqualTo(service.state.champion());
            otherModelIsTheChampion(campaign(campaignId));
        }
    }

    /** An empty pool was asked of nobody. */
    private void otherModelIsTheChampion(Campaign campaign) {
        UUID requestId = campaign.loop().predictionRequestId();
        if (requestId != null && !campaign.definition().goal().others().isEmpty()) {
            assertThat(service.state.asked.get(requestId).get(SimModels.OTHER))
                    .as("model of the other property in use")
                    .isEqualTo(service.state.otherChampion());
        }
    }

    private boolean send(CupelEvent event) {
        bus.add(new Envelope(nextId(), event));
        return true;
    }

    private boolean once(Envelope envelope, Runnable effect) {
        return transact(() -> {
            if (service.state.inbox.add(envelope.id())) {
                effect.run();
            }
        });
    }

    private void rank() {
        List<RankingJob> jobs = List.copyOf(service.state.rankingJobs.values());
        if (!jobs.isEmpty()) {
            RankingJob job = jobs.get(random.nextInt(3) == 0 ? random.nextInt(jobs.size()) : jobs.size() - 1);
            transact(() -> service.rankingHandler.run(job, new SimLease()));
        }
    }

    /** A ranking that is corrected by results, whatever else is under way; crashed ones run again. */
    private void correct() {
        List<UUID> due = List.copyOf(service.state.corrections);
        if (!due.isEmpty()) {
            UUID campaignId = due.get(random.nextInt(due.size()));
            transact(() -> service.correct(campaignId, nextId(), random.nextLong()));
        }
    }

    /** A comparison that was due finds something one time in three; crashed ones run again. */
    private void lookForDrift() {
        List<String> due = List.copyOf(service.state.driftJobs.keySet());
        if (due.isEmpty()) {
            return;
        }
        String key = due.get(random.nextInt(due.size()));
        boolean moved = random.nextInt(3) == 0;
        transact(() -> {
            SimState.Watched model = service.state.driftJobs.get(key);
            if (moved && model.modelId() != null) {
                service.drift.found(model);
                service.loop.apply(model.campaignId(), new LoopEvent.FactsChanged());
            }
        });
    }

    /** Somebody flags a candidate of the batch that a campaign's newest ranking suggests. */
    private void flagOfTheBatch() {
        RankingRun run = service.state.runs.get(campaign(some()).loop().rankingId());
        if (run == null || run.picks().isEmpty()) {
            return;
        }
        RankingRun.Pick pick = run.picks().get(random.nextInt(run.picks().size()));
        Candidate seen = service.state.candidates.get(pick.candidateId());
        if (seen.state() == CandidateState.RANKED) {
            transact(() -> service.candidates.move(
                    seen.id(), new Move(CandidateAction.FLAG, version(seen), "ada", "suggested")));
        }
    }

    private void research() {
        if (random.nextBoolean()) {
            flagOfTheBatch();
            return;
        }
        List<Candidate> candidates = List.copyOf(service.state.candidates.values());
        if (candidates.isEmpty()) {
            return;
        }
        Candidate seen = candidates.get(random.nextInt(candidates.size()));
        transact(() -> service.candidates.move(seen.id(), new Move(action(seen), version(seen), "ada", null)));
    }

    private CandidateAction action(Candidate seen) {
        if (faults && random.nextInt(4) == 0) {
            return CandidateAction.values()[random.nextInt(CandidateAction.REINSTATE.ordinal() + 1)];
        }
        return switch (seen.state()) {
            case RANKED -> CandidateAction.FLAG;
            case ON_HOLD -> CandidateAction.RESUME;
            // In quiet times what the budget has no room for is given up.
            case FLAGGED ->
                !faults && random.nextInt(4) == 0 ? CandidateAction.WITHDRAW : CandidateAction.SEND_TO_VALIDATION;
            default -> CandidateAction.HOLD;
        };
    }

    private long version(Candidate seen) {
        return faults && random.nextInt(5) == 0 ? seen.version() - 1 : seen.version();
    }

    private void reportResult() {
        Stream<Candidate> all = service.state.candidates.values().stream();
        List<Candidate> waiting = all.filter(candidate -> candidate.state() == CandidateState.IN_VALIDATION
                        || (faults && candidate.state() == CandidateState.VALIDATED))
                .toList();
        if (waiting.isEmpty()) {
            return;
        }
        Candidate candidate = waiting.get(random.nextInt(waiting.size()));
        double value = SimService.truth(candidate.materialId()) + (faults ? random.nextInt(2) : 0);
        boolean further = faults && random.nextInt(3) == 0;
        boolean gap = faults && service.state.boundsGap(candidate) && random.nextBoolean();
        String key = "key-" + candidate.id() + (faults ? random.nextInt(2) : "") + (further ? "-further" : "")
                + (gap ? "-gap" : "");
        String kind = further ? ResultKind.values()[random.nextInt(ResultKind.values().length)].wireName() : "dft";
        var submission = new Submission(
                gap ? "bandGap" : null,
                gap ? Double.valueOf(3 * random.nextDouble()) : Double.valueOf(value),
                gap ? "eV" : "eV/atom",
                kind,
                null,
                null,
                "lab",
                null,
                null,
                null,
                further,
                List.of());
        transact(() -> service.results.record(candidate.id(), key, submission));
    }

    private void operate() {
        service.labelled += random.nextInt(8);
        UUID campaignId = some();
        switch (faults ? random.nextInt(11) : 0) {
            case 1 -> transact(() -> service.campaigns.pause(campaignId, "lunch"));
            case 2, 3, 4 -> transact(() -> service.campaigns.resume(campaignId));
            case 5 -> transact(() -> service.loop.askForTraining(campaignId, "Asked for"));
            case 6 -> transact(() -> service.loop.askForPredictions(campaignId));
            case 7 -> transact(() -> service.loop.apply(campaignId, new LoopEvent.RankingAsked()));
            case 8 -> rollBack();
            case 9 -> transact(() -> service.campaigns.start(campaignId, "Started."));
            case 10 -> crownOther();
            default -> {
                // Nobody does anything.
            }
        }
    }

    /** Runs like a transaction: a crash or a refusal leaves nothing behind. */
    private boolean transact(Runnable work) {
        SimState before = service.state.copy();
        try {
            work.run();
        } catch (ProblemException refused) {
            service.state.restore(before);
            return true;
        }
        if (faults && random.nextInt(10) == 0) {
            service.state.restore(before);
            return false;
        }
        return true;
    }

    /** Moves committed events to the bus; a crash of the relay sends some twice under the same id. */
    private void relay() {
        for (CupelEvent event : service.state.outbox) {
            Envelope envelope = new Envelope(nextId(), event);
            bus.add(envelope);
            if (faults && random.nextInt(5) == 0) {
                bus.add(envelope);
            }
        }
        service.state.outbox.clear();
    }

    private UUID nextId() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
