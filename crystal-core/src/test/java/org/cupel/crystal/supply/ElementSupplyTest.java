package org.cupel.crystal.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Element;
import org.junit.jupiter.api.Test;

class ElementSupplyTest {

    private static final Offset<Double> CLOSE = within(1e-9);

    @Test
    void aCompoundCostsWhatItsElementsCostByMass() {
        // 55.845 of 159.687 is half the iron of Fe2O3: (111.69 × 0.424 + 47.997 × 0.154) / 159.687
        assertThat(ElementSupply.usdPerKg(Composition.parse("Fe2O3")).orElseThrow())
                .isEqualTo((111.69 * 0.424 + 47.997 * 0.154) / 159.687, CLOSE);
        assertThat(ElementSupply.usdPerKg(Composition.parse("Fe4O6")))
                .isEqualTo(ElementSupply.usdPerKg(Composition.parse("Fe2O3")));
        assertThat(ElementSupply.usdPerKg(Composition.parse("AtO"))).isEmpty();
    }

    @Test
    void theScarcestElementCounts() {
        assertThat(ElementSupply.scarcestCrustPpm(Composition.parse("LiFePO4"))).hasValue(20);
        assertThat(ElementSupply.scarcestCrustPpm(Composition.parse("RhFe"))).hasValue(0.001);
        assertThat(ElementSupply.scarcestCrustPpm(Composition.parse("TcO2"))).isEmpty();
    }

    @Test
    void almostAllOfTheCrustIsInTheTable() {
        double ppm = Arrays.stream(Element.values())
                .mapToDouble(element -> ElementSupply.crustPpm(element).orElse(0))
                .sum();
        assertThat(ppm).isBetween(0.99e6, 1.01e6);
        assertThat(Arrays.stream(Element.values())
                        .filter(element -> !element.isRadioactive())
                        .filter(element -> ElementSupply.usdPerKg(element).isEmpty()))
                .isEmpty();
    }

    @Test
    void someElementsDecay() {
        assertThat(Arrays.stream(Element.values()).filter(Element::isRadioactive))
                .hasSize(37);
        assertThat(Element.Bi.isRadioactive()).isFalse();
    }
}
