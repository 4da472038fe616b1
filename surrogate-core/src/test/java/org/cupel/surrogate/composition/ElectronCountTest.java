package org.cupel.surrogate.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.cupel.crystal.Composition;
import org.cupel.crystal.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElectronCountTest {

    @ParameterizedTest(name = "{0} has {1} electrons outside full shells")
    @CsvSource({
        "NaTaO3, 24, 0, 0",
        "AgNbO3, 24, 0, 0",
        "PbTiO3, 26, 0, 2",
        "SrSnO3, 24, 0, 0",
        "LaTaON2, 24, 0, 0",
        "TiN, 9, 1, 1",
        "YbO, 8, 0, 0",
        "Na0.5Ta0.5O, 9, 1, 1"
    })
    void countsWhatIsOutsideFullShells(String formula, double outer, double unpaired, double beyondOctets) {
        assertThat(ElectronCount.of(Composition.parse(formula)))
                .containsExactly(new double[] {outer, unpaired, beyondOctets}, within(1e-12));
    }

    @Test
    void everyElementIsCounted() {
        for (Element element : Element.values()) {
            double[] counted = ElectronCount.of(Composition.parse(element.symbol()));
            assertThat(counted).hasSameSizeAs(ElectronCount.names().toArray());
            assertThat((counted[0] - element.atomicNumber()) % 2)
                    .as("shells that %s leaves out are closed, so they hold pairs", element)
                    .isZero();
        }
    }
}
