package org.cupel.surrogate.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What every strategy promises for every request that can be met. */
class BatchLawsPropertyTest {

    @Provide
    Arbitrary<BatchRequest> requests() {
        return Requests.arbitrary();
    }

    @Property(tries = 200)
    void aBatchIsWhatWasAskedFor(@ForAll("requests") BatchRequest request) {
        for (String name : BatchStrategies.names()) {
            List<Pick> picks = chosen(name, request);
            assertThat(picks).as(name).hasSize(request.size());
            assertThat(picks).as(name).extracting(Pick::index).doesNotHaveDuplicates();
            assertThat(picks)
                    .as(name)
                    .extracting(Pick::place)
                    .isEqualTo(IntStream.rangeClosed(1, request.size()).boxed().toList());
            assertNothingClosed(request, picks);
            assertCaps(request, picks);
        }
    }

    @Property(tries = 100)
    void theBestScoreComesFirstWhereNothingIsPending(@ForAll("requests") BatchRequest given) {
        var request = given.withPending(new int[0]).withReplicates(new int[0]);
        for (String name : BatchStrategies.names()) {
            List<Pick> picks = chosen(name, request);
            assertThat(picks.get(0).score()).as(name).isEqualTo(Requests.best(request));
        }
    }

    @Property(tries = 100)
    void theOrderOfRowsDecidesNothing(@ForAll long seed) {
        int n = 60;
        var order = new ArrayList<>(IntStream.range(0, n).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        var plain = continuous(seed, n, IntStream.range(0, n).boxed().toList());
        var shuffled = continuous(seed, n, order);
        for (String name : BatchStrategies.names()) {
            assertThat(chosen(name, shuffled))
                    .as(name)
                    .extracting(Pick::id)
                    .isEqualTo(chosen(name, plain).stream().map(Pick::id).toList());
        }
    }

    @Property(tries = 50)
    void theUnitOfAFeatureDecidesNothing(@ForAll long seed, @ForAll @IntRange(min = -30, max = 30) int exponent) {
        var order = IntStream.range(0, 60).boxed().toList();
        var plain = continuous(seed, 60, order);
        float[] values = features(seed, 60, order);
        for (int i = 0; i < values.length; i += 4) {
            values[i] = Math.scalb(values[i], exponent);
        }
        for (String name : BatchStrategies.names()) {
            assertThat(chosen(name, plain.withSpace(FeatureSpace.of(values, 4))))
                    .as(name)
                    .isEqualTo(chosen(name, plain));
        }
    }

    private static BatchRequest continuous(long seed, int n, List<Integer> order) {
        var random = new SplittableRandom(seed);
        double[] scores = random.doubles(n, -2, 0).toArray();
        int[] formula = Requests.groups(random, n, 10);
        return BatchRequest.of(
                        8,
                        order.stream().map(i -> "c-" + i).toList(),
                        order.stream().mapToDouble(i -> scores[i]).toArray(),
                        ScoreKind.LOGARITHM)
                .withSpace(FeatureSpace.of(features(seed, n, order), 4))
                .withPending(new int[] {order.indexOf(3), order.indexOf(17)})
                .withTested(new int[] {order.indexOf(5)})
                .withCaps(List.of(new Cap(
                        "formula", order.stream().mapToInt(i -> formula[i]).toArray(), 2)));
    }

    private static float[] features(long seed, int n, List<Integer> order) {
        double[] features = new SplittableRandom(seed + 1).doubles(4 * n).toArray();
        float[] values = new float[4 * n];
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < 4; c++) {
                values[4 * i + c] = (float) features[4 * order.get(i) + c];
            }
        }
        return values;
    }

    /** A refusal may only say that the caps together let in too few. */
    private static List<Pick> chosen(String name, BatchRequest request) {
        try {
            return BatchStrategies.named(name).select(request);
        } catch (BatchRefusedException refusal) {
            Assume.that(!refusal.getMessage().contains("cap"));
            throw refusal;
        }
    }

    private static void assertNothingClosed(BatchRequest request, List<Pick> picks) {
        for (Pick pick : picks) {
            assertThat(request.pending()).doesNotContain(pick.index());
            if (pick.replicate()) {
                assertThat(request.replicates()).contains(pick.index());
            } else {
                assertThat(request.tested()).doesNotContain(pick.index());
            }
        }
        assertThat(picks.stream().filter(Pick::replicate)).hasSize(request.replicates().length);
    }

    private static void assertCaps(BatchRequest request, List<Pick> picks) {
        for (Cap cap : request.caps()) {
            var counts = new HashMap<Integer, Integer>();
            picks.stream()
                    .filter(pick -> !pick.replicate() && cap.groups()[pick.index()] >= 0)
                    .forEach(pick -> counts.merge(cap.groups()[pick.index()], 1, Integer::sum));
            assertThat(counts.values()).allMatch(count -> count <= cap.atMost());
        }
    }
}
