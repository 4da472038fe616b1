package org.cupel.crystal.substitute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Element;
import org.cupel.crystal.Lattice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubstitutionTest {

    /** SrTiO3, 3.905 Å. */
    private static final Crystal PEROVSKITE = new Crystal(
            Lattice.ofParameters(3.905, 3.905, 3.905, 90, 90, 90),
            List.of(Element.Sr, Element.Ti, Element.O, Element.O, Element.O),
            new double[] {0, 0, 0, .5, .5, .5, .5, .5, 0, .5, 0, .5, 0, .5, .5});

    @ParameterizedTest
    @CsvSource({"BaZrO3,Ba,Zr", "LaAlO3,La,Al", "ZrBaO3,Ba,Zr", "CaHfO3,Ca,Hf"})
    void elementsTakeThePlacesOfTheirLikes(String formula, Element large, Element small) {
        Substitution made = made(formula);
        assertThat(made.replaced()).isEqualTo(Map.of(Element.Sr, large, Element.Ti, small));
        assertThat(made.crystal().composition().reducedFormula())
                .isEqualTo(Composition.parse(formula).reducedFormula());
        assertThat(made.crystal().fractionalCoordinates()).isEqualTo(PEROVSKITE.fractionalCoordinates());
    }

    @Test
    void theCellGrowsWithItsAtoms() {
        double edge = made("BaZrO3").crystal().lattice().length(0);
        double expected = 3.905
                * Math.cbrt((cube(Element.Ba) + cube(Element.Zr) + 3 * cube(Element.O))
                        / (cube(Element.Sr) + cube(Element.Ti) + 3 * cube(Element.O)));
        assertThat(edge).isCloseTo(expected, within(1e-9)).isBetween(4.05, 4.35);
    }

    @Test
    void whatIsThereStaysAndIsNotStrange() {
        Substitution same = made("SrTiO3");
        assertThat(same.replaced()).isEmpty();
        assertThat(same.strangeness()).isZero();
        assertThat(same.crystal()).isEqualTo(PEROVSKITE);
        assertThat(made("CaTiO3").strangeness())
                .isPositive()
                .isLessThan(made("CaZrO3").strangeness())
                .isLessThan(made("CaTiS3").strangeness());
    }

    @ParameterizedTest
    @CsvSource({"SrTiO2", "Sr2TiO4", "SrO3", "SrTiON2", "TiO2"})
    void otherSharesFitNowhere(String formula) {
        assertThat(Substitution.of(PEROVSKITE, Composition.parse(formula))).isEmpty();
    }

    private static double cube(Element element) {
        return Math.pow(element.covalentRadiusAngstrom(), 3);
    }

    private static Substitution made(String formula) {
        return Substitution.of(PEROVSKITE, Composition.parse(formula)).orElseThrow();
    }
}
