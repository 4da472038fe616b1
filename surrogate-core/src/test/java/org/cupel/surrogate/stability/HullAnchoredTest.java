package org.cupel.surrogate.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.cupel.crystal.Composition;
import org.cupel.crystal.hull.HullAnchor;
import org.cupel.crystal.hull.HullEntry;
import org.cupel.crystal.hull.PhaseDiagram;
import org.cupel.surrogate.prediction.EnsemblePrediction;
import org.cupel.surrogate.prediction.Uncertainty;
import org.cupel.surrogate.task.StabilityThresholds;
import org.junit.jupiter.api.Test;

class HullAnchoredTest {

    private static final List<HullEntry> KNOWN = List.of(
            entry("feo", "FeO", -1.40),
            entry("fe2o3", "Fe2O3", -1.65),
            entry("li2o", "Li2O", -2.05),
            entry("li5feo4", "Li5FeO4", -2.02));
    private static final StabilityThresholds THRESHOLDS = new StabilityThresholds(0.05, 0.10);

    /** LiFeO2 between Li2O and Fe2O3: a quarter of 3 and three quarters of 5 of eight atoms. */
    private static final double LIFEO2_HULL_EV = (3 * -2.05 + 5 * -1.65) / 8;

    private static PredictedPhase predicted(String id, String formula, double meanEv, double sigmaEv) {
        return new PredictedPhase(id, Composition.parse(formula), new NormalEnergy(meanEv, sigmaEv));
    }

    private static HullEntry entry(String id, String formula, double energyPerAtomEv) {
        return new HullEntry(id, Composition.parse(formula), energyPerAtomEv);
    }

    @Test
    void theEstimateShowsWhatItComesFrom() {
        StabilityEstimate estimate = HullAnchored.of(KNOWN).estimate(predicted("new", "LiFeO2", -1.77, 0.02));
        // Li5FeO4 with Fe2O3 lies below Li2O with Fe2O3.
        double hull = PhaseDiagram.ofFormationEnergies(KNOWN).hullEnergyPerAtomEv(Composition.parse("LiFeO2"));
        assertThat(hull).isLessThan(LIFEO2_HULL_EV);
        assertThat(estimate.hullEnergyEv()).isCloseTo(hull, within(1e-12));
        assertThat(estimate.relativeToHullEv()).isCloseTo(-1.77 - hull, within(1e-12));
        assertThat(estimate.decay()).extracting(CompetingPhase::formula).containsExactly("Fe2O3", "Li5FeO4");
        assertThat(estimate.decay().stream()
                        .mapToDouble(phase -> phase.atomFraction() * phase.formationEnergyPerAtomEv())
                        .sum())
                .isCloseTo(hull, within(1e-12));
        assertThat(estimate.decay()).noneMatch(CompetingPhase::predicted);
        assertThat(estimate.competingCompounds()).isEqualTo(4);
        assertThat(estimate.knownComposition()).isFalse();
        assertThat(estimate.eAboveHull()).isCloseTo(Math.max(0, -1.77 - hull), within(1e-12));
    }

    @Test
    void aCandidateIsNeverItsOwnCompetitor() {
        List<HullEntry> more = new ArrayList<>(KNOWN);
        more.add(entry("mine", "LiFeO2", -2.5));
        more.add(HullAnchor.ofLabels("mine", Composition.parse("LiFeO2"), -2.5, 0.1)
                .entry());
        more.add(entry("same", "Li2Fe2O4", -2.5));
        PredictedPhase mine = predicted("mine", "LiFeO2", -1.9, 0.03);
        StabilityEstimate alone = HullAnchored.of(KNOWN).estimate(mine);
        List<PredictedPhase> pool = List.of(mine, predicted("same", "LiFeO2", -2.4, 0.01));
        StabilityEstimate among = HullAnchored.of(more, pool, Sampling.DEFAULT).estimate(mine, Set.of("same"));
        assertThat(among.hullEnergyEv()).isEqualTo(alone.hullEnergyEv());
        assertThat(among.decay()).isEqualTo(alone.decay());
        assertThat(among.knownComposition()).isFalse();
        assertThat(among.competingCompounds()).isEqualTo(alone.competingCompounds());
        assertThat(among.aboveHull().quantile(0.9)).isEqualTo(alone.aboveHull().quantile(0.9));
        assertThat(HullAnchored.of(more).estimate(mine).knownComposition()).isTrue();
    }

    @Test
    void withoutAnyCompoundTheElementsCompete() {
        StabilityEstimate estimate = HullAnchored.of(List.of()).estimate(predicted("x", "CeRuO3", -1.2, 0.1));
        assertThat(estimate.hullEnergyEv()).isZero();
        assertThat(estimate.competingCompounds()).isZero();
        assertThat(estimate.aboveHull().onHull()).isGreaterThan(0.999);
    }

    @Test
    void predictedPhasesCompeteAtTheirMediansAndAreMarked() {
        List<PredictedPhase> pool = List.of(predicted("low", "LiFeO2", -2.1, 0), predicted("high", "LiFeO2", -1.5, 0));
        HullAnchored anchored = HullAnchored.of(KNOWN, pool, Sampling.DEFAULT);
        StabilityEstimate high = anchored.estimate(pool.get(1));
        assertThat(high.eAboveHull()).isCloseTo(0.6, within(1e-12));
        assertThat(high.decay()).singleElement().satisfies(phase -> {
            assertThat(phase.id()).isEqualTo("low");
            assertThat(phase.predicted()).isTrue();
        });
        assertThat(high.aboveHull().hullSigmaEv()).isLessThan(1e-12);
        StabilityEstimate low = anchored.estimate(pool.get(0));
        assertThat(low.relativeToHullEv()).isNegative();
        assertThat(low.decay()).noneMatch(CompetingPhase::predicted);
    }

    /** The sampled hulls against 8,000 draws of everything, each with a diagram of its own. */
    @Test
    void uncertainCompetitorsAgreeWithMonteCarlo() {
        PredictedPhase candidate = predicted("c", "LiFeO2", -1.85, 0.03);
        List<PredictedPhase> rivals = List.of(
                predicted("r1", "LiFeO2", -1.86, 0.04),
                predicted("r2", "Li3FeO3", -2.02, 0.05),
                predicted("r3", "LiFe3O5", -1.78, 0.05),
                predicted("r4", "LiFe5O8", -1.60, 0.01));
        StabilityEstimate estimate =
                HullAnchored.of(KNOWN, rivals, new Sampling(400, 5)).estimate(candidate);
        int draws = 8_000;
        double[] above = new double[draws];
        SplittableRandom random = new SplittableRandom(1);
        for (int k = 0; k < draws; k++) {
            List<HullEntry> entries = new ArrayList<>(KNOWN);
            for (PredictedPhase rival : rivals) {
                entries.add(new HullEntry(rival.id(), rival.composition(), draw(rival, random)));
            }
            double hull = PhaseDiagram.ofFormationEnergies(entries).hullEnergyPerAtomEv(candidate.composition());
            above[k] = Math.max(0, draw(candidate, random) - hull);
        }
        for (double threshold : new double[] {0, 0.01, 0.03, 0.05, 0.10, 0.15}) {
            double share = (double) java.util.Arrays.stream(above)
                            .filter(value -> value <= threshold)
                            .count()
                    / draws;
            assertThat(estimate.aboveHull().atMost(threshold))
                    .as("%s", threshold)
                    .isCloseTo(share, within(0.02));
        }
        java.util.Arrays.sort(above);
        for (double p : new double[] {0.5, 0.75, 0.9}) {
            assertThat(estimate.aboveHull().quantile(p)).isCloseTo(above[(int) (p * draws)], within(0.004));
        }
        assertThat(estimate.aboveHull().hullSigmaEv()).isBetween(0.01, 0.04);
    }

    private static double draw(PredictedPhase phase, SplittableRandom random) {
        return phase.formationEnergy().quantile(random.nextDouble(1e-12, 1));
    }

    @Test
    void theOrderOfThePoolDoesNotMatter() {
        List<PredictedPhase> pool = new ArrayList<>(List.of(
                predicted("a", "LiFeO2", -1.85, 0.05),
                predicted("b", "Li3FeO3", -2.02, 0.05),
                predicted("c", "LiFe3O5", -1.78, 0.05),
                predicted("d", "Li2FeO3", -1.9, 0.05)));
        StabilityEstimate one = HullAnchored.of(KNOWN, pool, Sampling.DEFAULT).estimate(pool.get(0));
        PredictedPhase same = pool.get(0);
        Collections.shuffle(pool, new Random(4));
        StabilityEstimate other = HullAnchored.of(KNOWN, pool, Sampling.DEFAULT).estimate(same);
        assertThat(other.aboveHull().quantile(0.6)).isEqualTo(one.aboveHull().quantile(0.6));
        assertThat(other.decay()).isEqualTo(one.decay());
        assertThat(HullAnchored.of(KNOWN, pool, new Sampling(64, 9))
                        .estimate(same)
                        .aboveHull()
                        .hullSigmaEv())
                .isNotEqualTo(one.aboveHull().hullSigmaEv());
    }

    @Test
    void aDecisionSeesQuantilesAndProbabilitiesOfTheDistance() {
        List<PredictedPhase> pool = List.of(predicted("rival", "LiFeO2", -1.9, 0.03));
        StabilityEstimate estimate =
                HullAnchored.of(KNOWN, pool, Sampling.DEFAULT).estimate(predicted("new", "LiFeO2", -1.88, 0.02));
        EnsemblePrediction prediction = estimate.prediction(new Uncertainty(0.01, 0.015), 3, THRESHOLDS);
        assertThat(prediction.quantiles().q10()).isZero();
        assertThat(prediction.quantiles().q90()).isEqualTo(estimate.aboveHull().quantile(0.9));
        assertThat(prediction.pStable()).isEqualTo(estimate.aboveHull().atMost(0.05));
        assertThat(prediction.pMetastable()).isGreaterThan(prediction.pStable());
        assertThat(prediction.uncertainty().aleatoric()).isEqualTo(0.01);
        assertThat(prediction.uncertainty().epistemic())
                .isCloseTo(Math.hypot(0.015, estimate.aboveHull().hullSigmaEv()), within(1e-15));
        assertThat(prediction.members()).isEqualTo(3);
    }

    @Test
    void badInputIsRefused() {
        assertThatThrownBy(() -> new NormalEnergy(Double.NaN, 1)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new NormalEnergy(0, -1)).hasMessageContaining("-1.0");
        assertThatThrownBy(() -> new Sampling(0, 1)).hasMessageContaining("0 hulls");
        assertThatThrownBy(() -> new EnsembleEnergy(List.of())).hasMessageContaining("0 members");
        PredictedPhase twice = predicted("x", "FeO", -1, 0.1);
        assertThatThrownBy(() -> HullAnchored.of(KNOWN, List.of(twice, twice), Sampling.DEFAULT))
                .hasMessageContaining("x (FeO)");
    }
}
