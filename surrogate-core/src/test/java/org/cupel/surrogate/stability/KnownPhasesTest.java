package org.cupel.surrogate.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.cupel.crystal.Composition;
import org.cupel.surrogate.prediction.MemberPrediction;
import org.cupel.surrogate.prediction.Quantiles;
import org.cupel.surrogate.task.StabilityThresholds;
import org.junit.jupiter.api.Test;

class KnownPhasesTest {

    private static final StabilityThresholds THRESHOLDS = new StabilityThresholds(0.05, 0.10);

    private final KnownPhase lithia = phase("lithia", "h1", "Li2O", -2.0);
    private final KnownPhase rutile = phase("rutile", "h2", "TiO2", -3.0);
    private final KnownPhase titanate = phase("titanate", "h3", "Li2TiO3", -2.9);
    private final KnownPhases phases = KnownPhases.of(List.of(titanate, lithia, rutile));

    @Test
    void aPhaseIsNotItsOwnCompetitorByIdNorByStructure() {
        // Li2TiO3 is half Li2O (3 atoms) and half TiO2 (3 atoms): -2.5 eV/atom without itself.
        Composition composition = Composition.parse("Li2TiO3");
        assertThat(phases.hullEnergyEv("new", "h9", composition)).isCloseTo(-2.9, within(1e-9));
        assertThat(phases.hullEnergyEv("titanate", "h9", composition)).isCloseTo(-2.5, within(1e-9));
        assertThat(phases.hullEnergyEv("other-name", "h3", composition)).isCloseTo(-2.5, within(1e-9));
        assertThat(phases.hullEnergyEv(null, "h3", composition)).isCloseTo(-2.5, within(1e-9));
    }

    @Test
    void anEstimateNamesWhatTheMaterialDecaysTo() {
        StabilityEstimate estimate =
                phases.estimate(null, "h3", Composition.parse("Li2TiO3"), new NormalEnergy(-2.4, 0));
        assertThat(estimate.relativeToHullEv()).isCloseTo(0.1, within(1e-9));
        assertThat(estimate.decay()).extracting(CompetingPhase::formula).containsExactlyInAnyOrder("Li2O", "TiO2");
        float[] columns = HullColumns.of(estimate);
        assertThat(columns).hasSize(HullColumns.WIDTH);
        assertThat(columns[0]).isCloseTo(-2.5f, within(1e-6f));
        assertThat(columns[1]).isCloseTo(0.1f, within(1e-6f));
        assertThat(columns[2]).isEqualTo(2f);
    }

    @Test
    void farDistancesSayNoMoreThanFar() {
        Composition composition = Composition.parse("Li2TiO3");
        assertThat(HullColumns.of(phases.estimate(null, "", composition, new NormalEnergy(7, 0)))[1])
                .isEqualTo(0.5f);
        assertThat(HullColumns.of(phases.estimate(null, "", composition, new NormalEnergy(-9, 0)))[1])
                .isEqualTo(-0.3f);
    }

    @Test
    void bytesRestoreThemInAnyOrder() throws IOException {
        byte[] bytes = phases.bytes();
        assertThat(KnownPhases.of(List.of(rutile, titanate, lithia)).bytes()).isEqualTo(bytes);
        KnownPhases read = KnownPhases.read(bytes);
        assertThat(read.phases()).containsExactly(lithia, rutile, titanate);
        assertThat(read.bytes()).isEqualTo(bytes);
        Composition asked = Composition.parse("Li4Ti5O12");
        assertThat(read.hullEnergyEv(null, "", asked)).isEqualTo(phases.hullEnergyEv(null, "", asked));
    }

    @Test
    void damagedBytesAreRefused() {
        byte[] bytes = phases.bytes();
        assertThatThrownBy(() -> KnownPhases.read(java.util.Arrays.copyOf(bytes, bytes.length - 4)))
                .isInstanceOf(IOException.class);
        bytes[5] = 'X';
        assertThatThrownBy(() -> KnownPhases.read(bytes)).isInstanceOf(IOException.class);
    }

    @Test
    void elementsOfWhichNothingIsKnownCountAsZero() {
        assertThat(phases.hullEnergyEv(null, "", Composition.parse("NaCl"))).isZero();
    }

    @Test
    void aMemberIsClippedAtTheHullAndKeepsItsProbabilities() {
        MemberPrediction member = MemberAboveHull.of(new Quantiles(-2.6, -2.48, -2.4), -2.5, THRESHOLDS);
        assertThat(member.quantiles().q10()).isZero();
        assertThat(member.quantiles().q50()).isCloseTo(0.02, within(1e-9));
        assertThat(member.quantiles().q90()).isCloseTo(0.1, within(1e-9));
        assertThat(member.pStable()).isBetween(0.5, 0.9);
        assertThat(member.pMetastable()).isCloseTo(0.9, within(1e-6));
    }

    private static KnownPhase phase(String id, String structure, String formula, double energy) {
        return new KnownPhase(id, structure, Composition.parse(formula), energy);
    }
}
