package org.cupel.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompositionTest {

    @Test
    void parsesAsPymatgenDoes() {
        for (JsonNode golden : Goldens.json("formulas.json")) {
            String formula = golden.get("input").asText();
            Composition composition = Composition.parse(formula);
            assertThat(composition.elements())
                    .as(formula)
                    .hasSize(golden.get("amounts").size());
            golden.get("amounts").fields().forEachRemaining(entry -> assertThat(
                            composition.amount(Element.ofSymbol(entry.getKey())))
                    .as(formula)
                    .isCloseTo(entry.getValue().asDouble(), within(1e-12)));
            assertThat(composition.massDalton()).isCloseTo(golden.get("weight").asDouble(), within(0.02));
            assertThat(composition.chemicalSystem())
                    .isEqualTo(golden.get("chemicalSystem").asText());
        }
    }

    @Test
    void formulasAreInTheirOrders() {
        Composition composition = Composition.parse("O6Fe4");
        assertThat(composition.formula()).isEqualTo("Fe4O6");
        assertThat(composition.reducedFormula()).isEqualTo("Fe2O3");
        assertThat(Composition.parse("PFeO4Li").alphabeticalFormula()).isEqualTo("FeLiO4P");
        assertThat(Composition.parse("HCN").hillFormula()).isEqualTo("CHN");
        assertThat(Composition.parse("LiFePO4").fraction(Element.O)).isCloseTo(4.0 / 7, within(1e-15));
    }

    @Test
    void formsForOtherEyes() {
        assertThat(Composition.parse("LiFePO4").anonymousFormula()).isEqualTo("A4BCD");
        assertThat(Composition.parse("Al6Cl2Na8O24Si6").anonymousFormula()).isEqualTo("A12B4C3D3E");
        assertThat(Composition.parse("Ca6P4O16").prettyFormula()).isEqualTo("Ca3(PO4)2");
        assertThat(Composition.parse("O").prettyFormula()).isEqualTo("O2");
        assertThat(Composition.parse("H2O").weightFraction(Element.O)).isCloseTo(15.999 / 18.015, within(1e-9));
        assertThat(Composition.parse("H2O").weightFraction(Element.N)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "li2O", "Li2O)", "(Li2O", "Li-2", "Li0O", "2LiO", "Li1.2.3", "Li2O!", "LiFe(PO4]2"})
    void unreadableFormulaIsShown(String formula) {
        assertThatThrownBy(() -> Composition.parse(formula))
                .isInstanceOf(CrystalException.class)
                .hasMessageContaining("\"" + formula + "\"")
                .hasMessageContaining("Write it like");
    }

    @Test
    void unknownElementIsNamedWithItsFormula() {
        assertThatThrownBy(() -> Composition.parse("LiXx2O4"))
                .isInstanceOf(UnknownElementException.class)
                .hasMessageContaining("\"LiXx2O4\"")
                .hasMessageContaining("\"Xx\"");
    }
}
