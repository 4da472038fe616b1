package org.cupel.surrogate.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.cupel.surrogate.prediction.Quantiles;

class AboveHullPropertyTest {

    @Provide
    Arbitrary<EnergyDistribution> energies() {
        Arbitrary<Double> centre = Arbitraries.doubles().between(-3, 0.5).ofScale(4);
        Arbitrary<Double> width = Arbitraries.oneOf(
                Arbitraries.just(0.0), Arbitraries.doubles().between(1e-6, 0.3).ofScale(6));
        Arbitrary<EnergyDistribution> normal =
                Combinators.combine(centre, width).as(NormalEnergy::new);
        Arbitrary<EnergyDistribution> band = Combinators.combine(centre, width, width)
                .as((q50, down, up) -> new BandEnergy(new Quantiles(q50 - down, q50, q50 + up)));
        Arbitrary<EnergyDistribution> ensemble =
                band.list().ofMinSize(1).ofMaxSize(5).map(EnsembleEnergy::new);
        return Arbitraries.oneOf(normal, band, ensemble);
    }

    @Provide
    Arbitrary<double[]> hulls() {
        return Arbitraries.doubles()
                .between(-3, 0)
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Property
    void quantilesRiseAndAreReached(@ForAll("energies") EnergyDistribution energy, @ForAll("hulls") double[] hulls) {
        AboveHull above = new AboveHull(energy, hulls);
        double before = 0;
        for (double p = 0.02; p < 1; p += 0.07) {
            double quantile = above.quantile(p);
            assertThat(quantile).isGreaterThanOrEqualTo(before);
            assertThat(above.atMost(quantile + 1e-9)).isGreaterThanOrEqualTo(p - 1e-9);
            if (quantile > 1e-9) {
                assertThat(above.atMost(quantile - 1e-9)).isLessThanOrEqualTo(p + 1e-9);
            } else {
                assertThat(above.onHull()).isGreaterThanOrEqualTo(p - 1e-3);
            }
            before = quantile;
        }
    }

    @Property
    void probabilitiesRiseFromZeroToOne(
            @ForAll("energies") EnergyDistribution energy, @ForAll("hulls") double[] hulls) {
        AboveHull above = new AboveHull(energy, hulls);
        assertThat(above.atMost(-1e-12)).isZero();
        double before = above.onHull();
        assertThat(before).isBetween(0.0, 1.0);
        for (double threshold = 0; threshold < 6; threshold += 0.3) {
            assertThat(above.atMost(threshold)).isBetween(before, 1.0);
            before = above.atMost(threshold);
        }
        assertThat(above.atMost(12)).isCloseTo(1, within(1e-9));
    }

    @Property
    void anEnsembleLiesBetweenItsMembers(
            @ForAll("energies") EnergyDistribution one,
            @ForAll("energies") EnergyDistribution other,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double p) {
        EnsembleEnergy both = new EnsembleEnergy(new ArrayList<>(List.of(one, other)));
        double low = Math.min(one.quantile(p), other.quantile(p));
        double high = Math.max(one.quantile(p), other.quantile(p));
        assertThat(both.quantile(p)).isBetween(low - 1e-12, high + 1e-12);
        assertThat(both.atMost(both.quantile(p) + 1e-9)).isGreaterThanOrEqualTo(p - 1e-9);
    }

    /** On one hull the distribution is the normal one, cut at 0. */
    @Property
    void onAKnownHullItIsTheEnergyShiftedAndCut(
            @ForAll @DoubleRange(min = -2, max = 0) double mean,
            @ForAll @DoubleRange(min = 1e-3, max = 0.2) @Scale(4) double sigma,
            @ForAll @DoubleRange(min = -2, max = 0) double hull,
            @ForAll @DoubleRange(min = 0, max = 0.5) double threshold) {
        AboveHull above = new AboveHull(new NormalEnergy(mean, sigma), hull);
        NormalDistribution shifted = NormalDistribution.of(mean - hull, sigma);
        assertThat(above.atMost(threshold)).isCloseTo(shifted.cumulativeProbability(threshold), within(1e-9));
        assertThat(above.quantile(0.9)).isCloseTo(Math.max(0, shifted.inverseCumulativeProbability(0.9)), within(1e-9));
        assertThat(above.hullSigmaEv()).isZero();
    }

    @Property
    void aBandHasItsThreeQuantiles(
            @ForAll @DoubleRange(min = -3, max = 1) double median,
            @ForAll @DoubleRange(min = 0, max = 1) double down,
            @ForAll @DoubleRange(min = 0, max = 1) double up) {
        BandEnergy band = new BandEnergy(new Quantiles(median - down, median, median + up));
        assertThat(band.quantile(0.1)).isCloseTo(median - down, within(1e-12));
        assertThat(band.medianEv()).isEqualTo(median);
        assertThat(band.quantile(0.9)).isCloseTo(median + up, within(1e-12));
    }
}
