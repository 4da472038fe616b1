package org.cupel.surrogate.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.cupel.surrogate.Goldens;
import org.junit.jupiter.api.Test;

class EnsemblePredictionTest {

    @Test
    void agreesWithNumpy() {
        for (double[] row : Goldens.numbers("ensembles.tsv")) {
            var ensemble = EnsemblePrediction.of(IntStream.range(0, 5)
                    .mapToObj(m -> MemberPrediction.ofHeads(Arrays.copyOfRange(row, 5 * m, 5 * m + 5)))
                    .toList());
            var q = ensemble.quantiles();
            var u = ensemble.uncertainty();
            double[] ours = {
                q.q10(),
                q.q50(),
                q.q90(),
                ensemble.pStable(),
                ensemble.pMetastable(),
                u.aleatoric(),
                u.epistemic(),
                u.total()
            };
            assertThat(ours).containsExactly(Arrays.copyOfRange(row, 25, 33), within(1e-14));
        }
    }

    @Test
    void oneMemberHasNoEpistemicPart() {
        var one = EnsemblePrediction.of(MemberPrediction.ofHeads(0.0, 0.1, 0.2, 0.3, 0.6));
        assertThat(one.uncertainty().epistemic()).isZero();
        assertThat(one.uncertainty().total()).isEqualTo(one.quantiles().sigma());
    }

    @Test
    void refusesWhatIsNotANumberWithItsValue() {
        assertThatThrownBy(() -> MemberPrediction.ofHeads(0, Double.NaN, 1, 0.5, 0.5))
                .hasMessageContaining("q50 is NaN");
        assertThatThrownBy(() -> MemberPrediction.ofHeads(0, 1, Double.POSITIVE_INFINITY, 0.5, 0.5))
                .hasMessageContaining("q90 is Infinity");
        assertThatThrownBy(() -> MemberPrediction.ofHeads(0, 1, 2, 1.5, 0.5)).hasMessageContaining("p_stable is 1.5");
        assertThatThrownBy(() -> new Uncertainty(-0.1, 0)).hasMessageContaining("aleatoric uncertainty is -0.1");
        assertThatThrownBy(() -> EnsemblePrediction.of(List.of())).hasMessageContaining("0 members");
    }

    @Test
    void refusesCrossingQuantilesAndTakesEqualOnes() {
        assertThatThrownBy(() -> new Quantiles(0.2, 0.1, 0.3)).hasMessageContaining("q10 = 0.2, q50 = 0.1");
        assertThatThrownBy(() -> new Quantiles(0.0, 0.4, 0.3)).hasMessageContaining("q90 = 0.3");
        assertThat(new Quantiles(0.1, 0.1, 0.1).sigma()).isZero();
    }

    @Test
    void meansOfOrderedQuantilesStayOrdered() {
        var close = MemberPrediction.ofHeads(0.1, Math.nextUp(0.1), Math.nextUp(0.1), 0.5, 0.5);
        var members = Collections.nCopies(7, close);
        assertThat(EnsemblePrediction.of(members).members()).isEqualTo(7);
    }
}
