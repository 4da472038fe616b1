package org.cupel.surrogate.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Element;
import org.cupel.surrogate.Goldens;
import org.junit.jupiter.api.Test;

class ElementLineTest {

    @Test
    void agreesWithTheWassersteinDistanceOfSciPy() {
        ElementLine line = ElementLine.of(EnumSet.allOf(Element.class));
        for (String[] golden : Goldens.rows("composition_distances.tsv")) {
            float[] one = line.point(Composition.parse(golden[0]));
            float[] other = line.point(Composition.parse(golden[1]));
            double distance = 0;
            for (int i = 0; i < one.length; i++) {
                distance += Math.abs(one[i] - other[i]);
            }
            assertThat(distance)
                    .as("%s to %s", golden[0], golden[1])
                    .isCloseTo(Double.parseDouble(golden[2]), within(2e-5));
        }
    }

    @Test
    void multiplesOfACompositionAreOnePoint() {
        ElementLine line = ElementLine.of(EnumSet.of(Element.Fe, Element.O, Element.Li));
        assertThat(line.point(Composition.parse("Fe4O6"))).containsExactly(line.point(Composition.parse("Fe2O3")));
        assertThat(line.unknown(Composition.parse("LiCoUO4"))).isEqualTo(2);
    }
}
