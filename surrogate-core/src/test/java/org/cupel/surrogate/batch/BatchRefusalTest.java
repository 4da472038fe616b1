package org.cupel.surrogate.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchRefusalTest {

    private static final BatchRequest FOUR = request(2, 4);

    @Test
    void anEmptyPool() {
        refused(request(1, 0), "holds 0 candidates");
    }

    @Test
    void allPending() {
        refused(
                FOUR.withPending(new int[] {0, 1, 2}).withTested(new int[] {3}),
                "No candidate is left: 0 of 4 candidates are open (3 pending, 1 tested)");
    }

    @Test
    void moreThanIsLeft() {
        refused(FOUR.withTested(new int[] {0, 1, 2}), "2 new candidates are asked for, and 1 of 4", "at most 1");
        refused(request(0, 4), "A batch of 0");
    }

    @Test
    void aScoreThatIsNone() {
        FOUR.scores()[2] = Double.NaN;
        refused(FOUR, "The score of c-2 is NaN");
        assertThat(new TopScores().select(FOUR.withTested(new int[] {2}))).hasSize(2);
        FOUR.scores()[2] = 0;
    }

    @Test
    void capsThatLeaveTooLittle() {
        var caps = List.of(new Cap("formula", new int[] {7, 7, 7, 7}, 1), new Cap("prototype", new int[4], 2));
        refused(request(3, 4).withCaps(caps), "4 are open", "cap formula of 1 lets in 1, cap prototype of 2 lets in 2");
        assertThatThrownBy(() -> new Cap("formula", new int[4], 0)).hasMessageContaining("lets 0 of a group");
        refused(FOUR.withCaps(List.of(caps.get(0), caps.get(0))), "Cap formula is given twice");
        refused(FOUR.withCaps(List.of(new Cap("formula", new int[3], 1))), "4 ids, but 3 groups of cap formula");
    }

    @Test
    void capsThatTogetherLeaveTooLittle() {
        // formulas 0 0 1 1, prototypes 0 1 0 1 would do; with prototypes 0 0 0 0 and ungrouped none, three never fit
        var caps =
                List.of(new Cap("formula", new int[] {0, 0, 1, 2}, 1), new Cap("prototype", new int[] {0, 1, 2, 2}, 1));
        refused(request(3, 4).withCaps(caps), "formula, prototype together let in 2");
    }

    @Test
    void replicatesThatAreNone() {
        refused(FOUR.withReplicates(new int[] {1}), "Row 1 is to be repeated, and has no result");
        var tested = FOUR.withTested(new int[] {1, 2, 3});
        refused(tested.withReplicates(new int[] {1, 1}), "repeated twice");
        refused(tested.withReplicates(new int[] {1, 2, 3}), "3 replicates do not fit into a batch of 2");
        var picks = new TopScores().select(tested.withReplicates(new int[] {2}));
        assertThat(picks).containsExactly(new Pick(1, 2, "c-2", -2, true), new Pick(2, 0, "c-0", 0, false));
    }

    @Test
    void rowsThatAreNotThere() {
        refused(FOUR.withPending(new int[] {4}), "Row 4 is said to be pending");
    }

    @Test
    void noFeatures() {
        assertThatThrownBy(() -> new Determinantal().select(FOUR)).hasMessageContaining("withSpace");
        assertThatThrownBy(() -> FeatureSpace.of(new float[] {1, 2, Float.NaN, 4}, 2))
                .hasMessageContaining("Feature 0 of row 1 is NaN");
        assertThatThrownBy(() -> FeatureSpace.of(new float[3], 2)).hasMessageContaining("rows of 2");
    }

    @Test
    void anUnknownStrategy() {
        assertThatThrownBy(() -> BatchStrategies.named("best"))
                .isInstanceOf(BatchRefusedException.class)
                .hasMessageContaining("top, local-penalty, k-medoids, determinantal");
    }

    private static BatchRequest request(int size, int n) {
        return BatchRequest.of(
                size,
                Requests.ids(n),
                IntStream.range(0, n).mapToDouble(i -> -i).toArray(),
                ScoreKind.PLAIN);
    }

    private static void refused(BatchRequest request, String... words) {
        assertThatThrownBy(() -> new TopScores().select(request))
                .isInstanceOf(BatchRefusedException.class)
                .hasMessageContainingAll(words);
    }
}
