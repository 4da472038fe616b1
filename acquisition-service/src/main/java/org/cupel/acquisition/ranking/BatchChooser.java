package org.cupel.acquisition.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cupel.acquisition.campaign.BatchRule;
import org.cupel.acquisition.campaign.CampaignDefinition;
import org.cupel.surrogate.batch.BatchRefusedException;
import org.cupel.surrogate.batch.BatchRequest;
import org.cupel.surrogate.batch.BatchStrategies;
import org.cupel.surrogate.batch.Cap;
import org.cupel.surrogate.batch.FeatureSpace;
import org.cupel.surrogate.batch.Pick;
import org.cupel.surrogate.batch.ScoreKind;

/** Chooses the batch that a ranking suggests; the same inputs give the same batch. */
final class BatchChooser {

    private BatchChooser() {}

    /** @param ranking best first, with every material of the inputs' shortlist */
    static List<RankingRun.Pick> choose(
            UUID campaignId, CampaignDefinition definition, BatchInputs inputs, List<ScoredEntry> ranking) {
        int replicates = inputs.replicates().size();
        if (inputs.fresh() == 0) {
            return inputs.replicates().stream()
                    .map(again -> replicate(campaignId, again.materialId()))
                    .toList();
        }
        Map<String, Integer> ranks = ranks(ranking, inputs.open());
        BatchRequest request = request(definition, inputs, ranking, ranks);
        return select(definition.batch(), request, replicates).stream()
                .map(pick -> pick.replicate()
                        ? replicate(campaignId, pick.id())
                        : fresh(campaignId, pick.id(), ranks.get(pick.id()), ranking))
                .toList();
    }

    /** Two caps together can let in fewer than each of them: then as many as go. */
    private static List<Pick> select(BatchRule rule, BatchRequest request, int replicates) {
        var strategy = BatchStrategies.named(rule.rule());
        BatchRequest smaller = request;
        while (true) {
            try {
                return strategy.select(smaller);
            } catch (BatchRefusedException refused) {
                if (smaller.size() - 1 <= replicates) {
                    throw refused;
                }
                smaller = sized(smaller, smaller.size() - 1);
            }
        }
    }

    private static BatchRequest sized(BatchRequest request, int size) {
        return new BatchRequest(
                size,
                request.ids(),
                request.scores(),
                request.kind(),
                request.space(),
                request.pending(),
                request.tested(),
                request.replicates(),
                request.caps());
    }

    private static BatchRequest request(
            CampaignDefinition definition, BatchInputs inputs, List<ScoredEntry> ranking, Map<String, Integer> ranks) {
        List<BatchMaterial> rows = Stream.of(inputs.open(), inputs.pending(), inputs.replicates())
                .flatMap(List::stream)
                .toList();
        int open = inputs.open().size();
        int pending = inputs.pending().size();
        int[] again = IntStream.range(open + pending, rows.size()).toArray();
        double[] scores = new double[rows.size()];
        for (int row = 0; row < open; row++) {
            scores[row] = ranking.get(ranks.get(rows.get(row).materialId()) - 1).score();
        }
        BatchRule rule = definition.batch();
        ScoreKind kind = definition.policy().logarithmic() ? ScoreKind.LOGARITHM : ScoreKind.PLAIN;
        List<Makeup> makeups =
                rule.looksAtMaterials() ? rows.stream().map(Makeup::of).toList() : List.of();
        BatchRequest request = BatchRequest.of(
                        inputs.fresh() + inputs.replicates().size(),
                        rows.stream().map(BatchMaterial::materialId).toList(),
                        finite(scores, open),
                        kind)
                .withPending(IntStream.range(open, open + pending).toArray())
                .withTested(again)
                .withReplicates(again)
                .withCaps(caps(rule, makeups));
        return rule.diverse() ? request.withSpace(space(makeups)) : request;
    }

    /** What is impossible beyond all numbers comes after everything else. */
    private static double[] finite(double[] scores, int open) {
        double least = IntStream.range(0, open)
                .mapToDouble(row -> scores[row])
                .filter(Double::isFinite)
                .min()
                .orElse(0);
        for (int row = 0; row < open; row++) {
            if (scores[row] == Double.NEGATIVE_INFINITY) {
                scores[row] = least - 1;
            }
        }
        return scores;
    }

    private static FeatureSpace space(List<Makeup> makeups) {
        int width = makeups.get(0).features().length;
        var values = new float[makeups.size() * width];
        for (int row = 0; row < makeups.size(); row++) {
            System.arraycopy(makeups.get(row).features(), 0, values, row * width, width);
        }
        return FeatureSpace.of(values, width);
    }

    private static List<Cap> caps(BatchRule rule, List<Makeup> makeups) {
        List<Cap> caps = new ArrayList<>();
        if (rule.perFormula() != null) {
            caps.add(new Cap("perFormula", groups(makeups, Makeup::formula), rule.perFormula()));
        }
        if (rule.perPrototype() != null) {
            caps.add(new Cap("perPrototype", groups(makeups, Makeup::prototype), rule.perPrototype()));
        }
        return caps;
    }

    private static int[] groups(List<Makeup> makeups, Function<Makeup, String> name) {
        Map<String, Integer> numbers = new HashMap<>();
        return makeups.stream()
                .mapToInt(makeup -> numbers.computeIfAbsent(name.apply(makeup), fresh -> numbers.size()))
                .toArray();
    }

    private static Map<String, Integer> ranks(List<ScoredEntry> ranking, List<BatchMaterial> open) {
        Map<String, Integer> ranks = new HashMap<>();
        open.forEach(material -> ranks.put(material.materialId(), 0));
        for (int i = 0; i < ranking.size(); i++) {
            int rank = i + 1;
            ranks.computeIfPresent(ranking.get(i).entry().materialId(), (id, unknown) -> rank);
        }
        return ranks;
    }

    private static RankingRun.Pick fresh(UUID campaignId, String materialId, int rank, List<ScoredEntry> ranking) {
        ScoredEntry scored = ranking.get(rank - 1);
        return new RankingRun.Pick(
                Rankings.candidateId(campaignId, materialId),
                materialId,
                rank,
                scored.score(),
                scored.entry().median(),
                false);
    }

    private static RankingRun.Pick replicate(UUID campaignId, String materialId) {
        return new RankingRun.Pick(Rankings.candidateId(campaignId, materialId), materialId, null, null, null, true);
    }
}
