package org.cupel.crystal.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.Goldens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrystalSelectionTest {

    private final Crystal olivine = Goldens.crystal("olivine-LiFePO4");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                       | true",
                "elements=Li,Fe                           | true",
                "elements=Li,Co                           | false",
                "only=Li,Fe,P,O                           | true",
                "only=Li,Fe,P,O,Na                        | true",
                "only=Li,Fe,O                             | false",
                "tm-oxides                                | true",
                "TM-Oxides , max-atoms=28                 | true",
                "max-atoms=27                             | false",
                "min-atoms=28                             | true",
                "exclude=Pb,Tl                            | true",
                "exclude=Pb,P                             | false",
                "elements=Li,O;exclude=Pb,Tl,tm-oxides    | true",
                "elements=Fe,exclude=Pb,max-atoms=40      | true",
            })
    void termsAreJoinedByAnd(String expression, boolean taken) {
        assertThat(CrystalSelection.parse(expression).test(olivine)).isEqualTo(taken);
    }

    @Test
    void oxidesWithoutTransitionMetalAreNoTransitionMetalOxides() {
        CrystalSelection selection = CrystalSelection.parse("tm-oxides");
        assertThat(selection.test(Goldens.crystal("rocksalt-primitive-MgO"))).isFalse();
        assertThat(selection.test(Goldens.crystal("rocksalt-LiF"))).isFalse();
        assertThat(selection.test(Goldens.crystal("wurtzite-ZnO"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "oxides                | unknown term \"oxides\"",
                "size=3                | unknown term \"size\"",
                "max-atoms=many        | max-atoms=\"many\"",
                "max-atoms=0           | max-atoms=\"0\"",
                "max-atoms=40,Li       | unknown term \"Li\"",
                "elements=Li,,O        | an empty term",
                "elements=Li,Qq        | \"Qq\"",
                "elements=             | Unknown element \"\"",
                "tm-oxides=yes         | tm-oxides with the value \"yes\"",
            })
    void whatCannotBeReadIsShown(String expression, String part) {
        assertThatThrownBy(() -> CrystalSelection.parse(expression))
                .isInstanceOf(CrystalException.class)
                .hasMessageContaining("\"" + expression + "\"")
                .hasMessageContaining(part);
    }
}
