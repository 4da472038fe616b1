package org.cupel.surrogate.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.cupel.crystal.Composition;
import org.cupel.crystal.Element;
import org.junit.jupiter.api.Test;

class CompositionFeaturesTest {

    private static double feature(String formula, String name) {
        return CompositionFeatures.of(Composition.parse(formula))[
                CompositionFeatures.names().indexOf(name)];
    }

    @Test
    void statisticsAreWeightedByAtomicFraction() {
        // Li 0.98 twice, O 3.44 once.
        double mean = (2 * 0.98 + 3.44) / 3;
        assertThat(feature("Li2O", "electronegativity.mean")).isCloseTo(mean, within(1e-12));
        assertThat(feature("Li2O", "electronegativity.deviation"))
                .isCloseTo((2 * (mean - 0.98) + (3.44 - mean)) / 3, within(1e-12));
        assertThat(feature("Li2O", "electronegativity.minimum")).isEqualTo(0.98);
        assertThat(feature("Li2O", "electronegativity.maximum")).isEqualTo(3.44);
        assertThat(feature("Li2O", "electronegativity.range")).isCloseTo(2.46, within(1e-12));
        assertThat(feature("Li2O", "elements")).isEqualTo(2);
        assertThat(feature("Li2O", "fractions.norm2")).isCloseTo(Math.sqrt(5) / 3, within(1e-12));
    }

    @Test
    void multiplesOfACompositionAreAlike() {
        double[] one = CompositionFeatures.of(Composition.parse("LiFePO4"));
        double[] four = CompositionFeatures.of(Composition.parse("Li4Fe4P4O16"));
        assertThat(four).containsExactly(one, within(1e-12));
    }

    @Test
    void everyElementHasFiniteFeatures() {
        for (Element element : Element.values()) {
            double[] features = CompositionFeatures.of(Composition.parse(element.symbol()));
            assertThat(features).hasSameSizeAs(CompositionFeatures.names().toArray());
            assertThat(features).doesNotContain(Double.NaN);
        }
    }

    @Test
    void valenceElectronsFollowTheFillingOrder() {
        assertThat(ValenceElectrons.of(Element.Li)).isEqualTo(new ValenceElectrons(1, 0, 0, 0));
        assertThat(ValenceElectrons.of(Element.O)).isEqualTo(new ValenceElectrons(2, 4, 0, 0));
        assertThat(ValenceElectrons.of(Element.Ti)).isEqualTo(new ValenceElectrons(2, 0, 2, 0));
        assertThat(ValenceElectrons.of(Element.Zn)).isEqualTo(new ValenceElectrons(2, 0, 10, 0));
        assertThat(ValenceElectrons.of(Element.As)).isEqualTo(new ValenceElectrons(2, 3, 10, 0));
        assertThat(ValenceElectrons.of(Element.La)).isEqualTo(new ValenceElectrons(2, 0, 1, 0));
        assertThat(ValenceElectrons.of(Element.Eu)).isEqualTo(new ValenceElectrons(2, 0, 0, 7));
        assertThat(ValenceElectrons.of(Element.Yb)).isEqualTo(new ValenceElectrons(2, 0, 0, 14));
        assertThat(ValenceElectrons.of(Element.Lu)).isEqualTo(new ValenceElectrons(2, 0, 1, 14));
        assertThat(ValenceElectrons.of(Element.He).outside()).isEqualTo(2);
    }
}
