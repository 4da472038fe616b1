package org.cupel.crystal.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.cupel.crystal.Composition;
import org.cupel.crystal.hull.HullAnchor;
import org.cupel.crystal.hull.HullEntry;
import org.cupel.crystal.hull.ReconcilingSettings;
import org.junit.jupiter.api.Test;

class ReferenceHullTest {

    private static final Composition FE2O3 = Composition.parse("Fe2O3");

    private final List<HullEntry> labelled = List.of(entry("feo", "FeO", -1.4), entry("li2o", "Li2O", -2.0));
    private final List<HullAnchor> anchors = List.of(
            HullAnchor.ofLabels("feo", Composition.parse("FeO"), -1.4, 0.05),
            HullAnchor.ofLabels("li2o", Composition.parse("Li2O"), -2.0, 0));

    @Test
    void theHullKnowsLabelsAnchorsAndReferencesButNoneHeldOut() {
        List<HullEntry> references = List.of(
                entry("r-fe2o3", "Fe2O3", -1.7),
                entry("r-fe4o6", "Fe4O6", -1.65),
                entry("r-fe3o4", "Fe3O4", -1.6),
                entry("r-fe", "Fe", -0.3));
        ReferenceHull open = hull(references, composition -> false);
        ReferenceHull closed =
                hull(references, composition -> composition.reduced().equals(FE2O3));
        assertThat(open.entries())
                .extracting(HullEntry::id)
                .containsExactly("feo", "li2o", "hull-at-feo", "hull-at-li2o", "r-fe2o3", "r-fe3o4", "r-fe4o6");
        assertThat(closed.entries())
                .extracting(HullEntry::id)
                .containsExactly("feo", "li2o", "hull-at-feo", "hull-at-li2o", "r-fe3o4");
        assertThat(open.diagram().hullEnergyPerAtomEv(FE2O3)).isCloseTo(-1.7, within(1e-6));
        assertThat(open.diagram().hullEnergyPerAtomEv(Composition.parse("FeO")))
                .isCloseTo(-1.45, within(ReconcilingSettings.DEFAULT.toleranceEv()));
        assertThat(open.report().clean()).isTrue();
        // Fe3O4 and O mix to Fe2O3.
        assertThat(closed.diagram().hullEnergyPerAtomEv(FE2O3)).isCloseTo(-1.6 * 14 / 15, within(1e-6));
        assertThat(closed.diagramWith(List.of(entry("new", "Fe2O3", -1.55))).hullEnergyPerAtomEv(FE2O3))
                .isCloseTo(-1.55, within(1e-6));
    }

    private ReferenceHull hull(List<HullEntry> references, java.util.function.Predicate<Composition> heldOut) {
        return ReferenceHull.of(labelled, anchors, references, heldOut, RobustFit.DEFAULT, ReconcilingSettings.DEFAULT);
    }

    private static HullEntry entry(String id, String formula, double energyPerAtomEv) {
        return new HullEntry(id, Composition.parse(formula), energyPerAtomEv);
    }
}
