package org.cupel.crystal.hull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cupel.crystal.Composition;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReconciledReferencesTest {

    private static final ReconcilingSettings SETTINGS = ReconcilingSettings.DEFAULT;
    private static final double ROUNDING_EV = 1e-9;

    /** A world whose hull is known: some materials labelled, noisy references of all. */
    private record World(List<HullEntry> hard, List<HullEntry> soft, List<HullAnchor> anchors) {

        static World random(long seed) {
            RandomGenerator random = new SplittableRandom(seed);
            List<Element> elements =
                    List.of(Element.Li, Element.Fe, Element.Mn, Element.O).subList(0, random.nextInt(2, 5));
            List<HullEntry> truth = IntStream.range(0, random.nextInt(5, 60))
                    .mapToObj(k -> compound("t" + k, elements, random))
                    .toList();
            PhaseDiagram diagram = PhaseDiagram.ofFormationEnergies(truth, java.util.Set.copyOf(elements));
            List<HullEntry> hard =
                    truth.stream().filter(entry -> random.nextDouble() < 0.4).toList();
            List<HullAnchor> anchors = hard.stream()
                    .map(entry -> HullAnchor.ofLabels(
                            entry.id(), entry.composition(), entry.energyPerAtomEv(), diagram.eAboveHull(entry)))
                    .toList();
            List<HullEntry> soft = truth.stream()
                    .map(entry -> new HullEntry(
                            "soft-" + entry.id(),
                            entry.composition(),
                            entry.energyPerAtomEv() + random.nextGaussian(0, 0.05)))
                    .toList();
            return new World(hard, soft, anchors);
        }

        private static HullEntry compound(String id, List<Element> elements, RandomGenerator random) {
            Map<Element, Double> amounts = new EnumMap<>(Element.class);
            while (amounts.size() < 2) {
                elements.forEach(element -> {
                    int amount = random.nextInt(4);
                    if (amount > 0) {
                        amounts.put(element, (double) amount);
                    }
                });
            }
            return new HullEntry(id, Composition.of(amounts), random.nextGaussian(-0.5, 0.4));
        }

        ReconciledReferences reconciled() {
            return ReconciledReferences.of(hard, soft, anchors, SETTINGS);
        }

        double worstUndercutEv(List<HullEntry> references) {
            PhaseDiagram diagram = PhaseDiagram.ofFormationEnergies(
                    Stream.concat(hard.stream(), references.stream()).toList());
            return anchors.stream()
                    .mapToDouble(
                            anchor -> anchor.hullEnergyPerAtomEv() - diagram.hullEnergyPerAtomEv(anchor.composition()))
                    .max()
                    .orElse(0);
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 120);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noEntryIsLoweredAndNoAnchorIsUndercutAnyMore(int seed) {
        World world = World.random(seed);
        ReconciledReferences reconciled = world.reconciled();
        Map<String, HullEntry> before = byId(world.soft());
        assertThat(reconciled.entries()).allSatisfy(entry -> {
            assertThat(entry.energyPerAtomEv())
                    .isGreaterThanOrEqualTo(before.get(entry.id()).energyPerAtomEv());
            assertThat(entry.composition()).isEqualTo(before.get(entry.id()).composition());
        });
        assertThat(world.worstUndercutEv(reconciled.entries())).isLessThan(SETTINGS.toleranceEv() + ROUNDING_EV);
        assertThat(reconciled.report().clean()).isTrue();
        assertThat(reconciled.entries().size() + reconciled.report().dropped())
                .isEqualTo(world.soft().size());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfTheInputsDoesNotMatter(int seed) {
        World world = World.random(seed);
        World shuffled = new World(
                shuffled(world.hard(), seed), shuffled(world.soft(), seed + 1), shuffled(world.anchors(), seed + 2));
        assertThat(shuffled.reconciled()).isEqualTo(world.reconciled());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void reconcilingAgainChangesNothing(int seed) {
        World world = World.random(seed);
        ReconciledReferences once = world.reconciled();
        ReconciledReferences twice = ReconciledReferences.of(world.hard(), once.entries(), world.anchors(), SETTINGS);
        assertThat(twice.entries()).isEqualTo(once.entries());
        assertThat(twice.report().raised()).isZero();
        assertThat(twice.report().rounds()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void allThatUndercutsIsDroppedWhereNothingMayBeRaised(int seed) {
        World world = World.random(seed);
        ReconciledReferences reconciled =
                ReconciledReferences.of(world.hard(), world.soft(), world.anchors(), new ReconcilingSettings(0.002, 0));
        assertThat(world.soft()).containsAll(reconciled.entries());
        assertThat(world.worstUndercutEv(reconciled.entries())).isLessThan(0.002 + ROUNDING_EV);
        assertThat(reconciled.report().raised()).isZero();
    }

    @Test
    void someWorldsNeedRepair() {
        long undercut = seeds().filter(seed -> {
                    World world = World.random(seed);
                    return world.worstUndercutEv(world.soft()) > SETTINGS.toleranceEv();
                })
                .count();
        assertThat(undercut).isGreaterThan(80);
    }

    /** FeO below its label by 0.3 also spoils Fe2O3 with O; Fe3O4, in a mixture with FeO, is innocent. */
    @Test
    void theEntryThatContradictsItsOwnLabelIsBlamedFirst() {
        List<HullEntry> soft = List.of(entry("feo", "FeO", -1.8), entry("fe3o4", "Fe3O4", -1.6));
        List<HullAnchor> anchors = List.of(
                new HullAnchor("a", Composition.parse("FeO"), -1.5),
                new HullAnchor("b", Composition.parse("Fe4O5"), -1.577));
        ReconciledReferences reconciled = ReconciledReferences.of(List.of(), soft, anchors, SETTINGS);
        Map<String, HullEntry> after = byId(reconciled.entries());
        assertThat(after.get("feo").energyPerAtomEv()).isCloseTo(-1.5, within(1e-5));
        assertThat(after.get("fe3o4").energyPerAtomEv()).isEqualTo(-1.6);
        assertThat(reconciled.report().rounds().get(0).undercut()).isEqualTo(2);
        assertThat(reconciled.report().raised()).isOne();
        assertThat(reconciled.report().largestRaiseEv()).isCloseTo(0.3, within(1e-5));
    }

    /** Two thirds of the atoms at the composition Fe2O are FeO, half of whose raise reaches it. */
    @Test
    void anEntryIsRaisedByWhatItsShareNeeds() {
        List<HullEntry> soft = List.of(entry("feo", "FeO", -1.5));
        HullAnchor anchor = new HullAnchor("a", Composition.parse("Fe2O"), -0.9);
        ReconciledReferences reconciled = ReconciledReferences.of(List.of(), soft, List.of(anchor), SETTINGS);
        assertThat(reconciled.entries().get(0).energyPerAtomEv()).isCloseTo(-1.35, within(1e-5));
    }

    @Test
    void labelsThatContradictEachOtherAreReportedAndNotRepaired() {
        List<HullEntry> hard = List.of(entry("low", "FeO", -1.5));
        HullAnchor anchor = new HullAnchor("high", Composition.parse("Fe2O2"), -1.4);
        HullAnchor other = new HullAnchor("lower", Composition.parse("FeO"), -1.45);
        ReconciledReferences reconciled =
                ReconciledReferences.of(hard, List.of(entry("soft", "Fe2O3", -1.2)), List.of(anchor, other), SETTINGS);
        ReconciliationReport report = reconciled.report();
        assertThat(report.clean()).isFalse();
        assertThat(report.anchors()).isOne();
        assertThat(report.contradicting()).isOne();
        assertThat(report.beyondRepair()).isOne();
        assertThat(report.worstBeyondRepairEv()).isCloseTo(0.05, within(1e-12));
        assertThat(report.dropped() + report.raised()).isZero();
    }

    @Test
    void withoutAnchorsOrEntriesNothingHappens() {
        List<HullEntry> soft = List.of(entry("soft", "Fe2O3", -1.2));
        assertThat(ReconciledReferences.of(List.of(), soft, List.of(), SETTINGS).entries())
                .isEqualTo(soft);
        HullAnchor anchor = new HullAnchor("a", Composition.parse("Fe2O3"), -1.2);
        assertThat(ReconciledReferences.of(List.of(), List.of(), List.of(anchor), SETTINGS)
                        .entries())
                .isEmpty();
    }

    @Test
    void badInputIsRefused() {
        List<HullEntry> same = List.of(entry("x", "FeO", -1));
        assertThatThrownBy(() -> ReconciledReferences.of(same, same, List.of(), SETTINGS))
                .isInstanceOf(CrystalException.class)
                .hasMessageContaining("x (FeO)");
        assertThatThrownBy(() -> new HullAnchor("y", Composition.parse("FeO"), Double.NaN))
                .isInstanceOf(CrystalException.class)
                .hasMessageContaining("y (FeO)");
        assertThatThrownBy(() -> new ReconcilingSettings(-1, 3)).hasMessageContaining("-1.0");
        assertThatThrownBy(() -> new ReconcilingSettings(0, -3)).hasMessageContaining("-3");
    }

    private static HullEntry entry(String id, String formula, double energyPerAtomEv) {
        return new HullEntry(id, Composition.parse(formula), energyPerAtomEv);
    }

    private static Map<String, HullEntry> byId(List<HullEntry> entries) {
        return entries.stream().collect(Collectors.toMap(HullEntry::id, Function.identity()));
    }

    private static <T> List<T> shuffled(List<T> list, long seed) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, new java.util.Random(seed));
        return copy;
    }
}
