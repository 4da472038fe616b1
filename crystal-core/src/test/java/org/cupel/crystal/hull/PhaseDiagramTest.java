package org.cupel.crystal.hull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Element;
import org.cupel.crystal.Goldens;
import org.junit.jupiter.api.Test;

/** Against pymatgen, whose numbers {@code make_hull_goldens.py} wrote, in systems of two to six elements. */
class PhaseDiagramTest {

    private static final JsonNode SYSTEMS = Goldens.json("hulls.json").get("synthetic");

    @Test
    void energiesAboveHullAgreeWithPymatgen() {
        eachEntry("eAboveHull", (diagram, entry) -> diagram.eAboveHull(entry));
    }

    @Test
    void formationEnergiesAgreeWithPymatgen() {
        eachEntry(
                "formationEnergy",
                (diagram, entry) -> diagram.formationEnergyPerAtomEv(entry.composition(), entry.energyPerAtomEv()));
    }

    @Test
    void anEntryIsMeasuredAgainstAllOthersOnRequest() {
        eachEntry("aloneAboveHull", (diagram, entry) -> diagram.without(entry.id())
                .eAboveHull(entry));
    }

    @Test
    void anEntryIsMeasuredAgainstOtherCompositionsOnRequest() {
        eachEntry("withoutPolymorphs", (diagram, entry) -> diagram.withoutPolymorphsOf(entry.composition())
                .eAboveHull(entry));
    }

    private interface Measure {
        double of(PhaseDiagram diagram, HullEntry entry);
    }

    private static void eachEntry(String golden, Measure measure) {
        SYSTEMS.fields().forEachRemaining(system -> {
            List<HullEntry> entries = entries(system.getValue());
            PhaseDiagram diagram = PhaseDiagram.of(entries);
            for (int k = 0; k < entries.size(); k++) {
                JsonNode expected = system.getValue().get(golden).get(k);
                if (!expected.isNull()) {
                    assertThat(measure.of(diagram, entries.get(k)))
                            .as("%s of %s in %s", golden, entries.get(k), system.getKey())
                            .isCloseTo(expected.doubleValue(), within(1e-7));
                }
            }
        });
    }

    @Test
    void stableEntriesAreThoseOfPymatgen() {
        SYSTEMS.fields().forEachRemaining(system -> {
            List<String> expected = new ArrayList<>();
            system.getValue().get("stable").forEach(id -> expected.add(id.asText()));
            assertThat(PhaseDiagram.of(entries(system.getValue())).stableEntries())
                    .as(system.getKey())
                    .filteredOn(entry -> !onLine(entry, entries(system.getValue())))
                    .extracting(HullEntry::id)
                    .containsExactlyInAnyOrderElementsOf(expected);
        });
    }

    /** The last entry lies on the line between two elements; pymatgen leaves it out, here it counts as stable. */
    private static boolean onLine(HullEntry entry, List<HullEntry> entries) {
        return entry.equals(entries.get(entries.size() - 1));
    }

    @Test
    void decompositionsAgreeWithPymatgen() {
        SYSTEMS.fields().forEachRemaining(system -> {
            PhaseDiagram diagram = PhaseDiagram.of(entries(system.getValue()));
            for (JsonNode query : system.getValue().get("queries")) {
                Composition composition = Composition.parse(query.get("formula").asText());
                Decomposition decomposition = diagram.decomposition(composition);
                assertThat(decomposition.energyPerAtomEv())
                        .isCloseTo(query.get("energy").doubleValue(), within(1e-7));
                Map<String, Double> products = new TreeMap<>();
                decomposition
                        .products()
                        .forEach(product -> products.put(product.entry().id(), product.atomFraction()));
                query.get("products").fields().forEachRemaining(product -> assertThat(
                                products.getOrDefault(product.getKey(), 0.0))
                        .as("%s in %s", product.getKey(), composition)
                        .isCloseTo(product.getValue().doubleValue(), within(1e-6)));
                assertThat(products.values().stream()
                                .mapToDouble(Double::doubleValue)
                                .sum())
                        .isCloseTo(1, within(1e-9));
            }
        });
    }

    @Test
    void onlyTheLowestPolymorphCompetesAndTheNextTakesItsPlace() {
        PhaseDiagram diagram = PhaseDiagram.ofFormationEnergies(
                List.of(entry("high", "Fe2O3", -1.5), entry("low", "Fe4O6", -1.7), entry("other", "FeO", -1.4)));
        assertThat(diagram.hullEnergyPerAtomEv(Composition.parse("Fe2O3"))).isCloseTo(-1.7, within(1e-12));
        assertThat(diagram.without("low").hullEnergyPerAtomEv(Composition.parse("Fe2O3")))
                .isCloseTo(-1.5, within(1e-12));
        assertThat(diagram.without(List.of("low", "high")).eAboveHull(entry("new", "Fe2O3", -1.7)))
                .isCloseTo(-1.7 + 1.4 * 0.8, within(1e-12));
        assertThat(diagram.without("low")
                        .without("high")
                        .decomposition(Composition.parse("Fe2O3"))
                        .products())
                .extracting(product -> product.entry().id())
                .containsExactly("other", "element-O");
    }

    @Test
    void aCandidateBelowTheHullIsNegative() {
        PhaseDiagram diagram = PhaseDiagram.ofFormationEnergies(List.of(entry("a", "LiF", -3)));
        assertThat(diagram.eAboveHull(Composition.parse("LiF"), -3.25)).isCloseTo(-0.25, within(1e-12));
    }

    @Test
    void competitorsAreTheLowestEntryOfEachCompositionWithinTheElements() {
        PhaseDiagram diagram = PhaseDiagram.ofFormationEnergies(
                List.of(entry("a", "Fe2O3", -1.6), entry("b", "Fe4O6", -1.7), entry("c", "Li2O", -2)),
                Set.of(Element.F));
        Composition asked = Composition.parse("FeO2");
        assertThat(diagram.competitors(asked))
                .extracting(HullEntry::id)
                .containsExactlyInAnyOrder("b", "element-Fe", "element-O");
        assertThat(diagram.without("b").competitors(asked))
                .extracting(HullEntry::id)
                .containsExactlyInAnyOrder("a", "element-Fe", "element-O");
        assertThat(diagram.lowest(Composition.parse("Fe8O12")))
                .map(HullEntry::id)
                .contains("b");
        assertThat(diagram.without(List.of("a", "b")).lowest(Composition.parse("Fe2O3")))
                .isEmpty();
        assertThat(diagram.lowest(asked)).isEmpty();
        assertThat(diagram.hullEnergyPerAtomEv(Composition.parse("LiF"))).isZero();
    }

    @Test
    void aMissingReferenceIsNamed() {
        PhaseDiagram diagram = PhaseDiagram.of(List.of(entry("li", "Li", -1.9), entry("lif", "LiF", -4.8)));
        assertThatThrownBy(() -> diagram.eAboveHull(entry("x", "LiF", -4.8)))
                .isInstanceOf(MissingReferenceException.class)
                .hasMessageContaining(
                        "No entry of pure F among the competing phases, so the hull at LiF is undefined.");
        assertThatThrownBy(() -> diagram.without("li").eAboveHull(entry("x", "Li", -4.8)))
                .hasMessageContaining("No entry of pure Li");
        assertThat(diagram.stableEntries()).extracting(HullEntry::id).containsExactly("li");
    }

    @Test
    void anEnergyThatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> entry("x", "LiF", Double.NaN))
                .hasMessage("Entry x (LiF) has energy NaN eV/atom. Leave it out, or give a finite energy.");
    }

    private static HullEntry entry(String id, String formula, double energy) {
        return new HullEntry(id, Composition.parse(formula), energy);
    }

    private static List<HullEntry> entries(JsonNode system) {
        List<HullEntry> entries = new ArrayList<>();
        for (JsonNode row : system.get("entries")) {
            entries.add(
                    entry(row.get(0).asText(), row.get(1).asText(), row.get(2).doubleValue()));
        }
        return entries;
    }
}
