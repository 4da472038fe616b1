package org.cupel.surrogate.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.cupel.crystal.Element;
import org.cupel.surrogate.goal.Condition.AllOf;
import org.cupel.surrogate.goal.Condition.AnyOf;
import org.cupel.surrogate.goal.Condition.Contains;
import org.cupel.surrogate.goal.Condition.Is;
import org.cupel.surrogate.goal.Condition.Measured;
import org.cupel.surrogate.goal.Condition.OnlyOf;
import org.cupel.surrogate.goal.Condition.Within;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalParserTest {

    private static final double ANY_LOW = Double.NEGATIVE_INFINITY;
    private static final double ANY_HIGH = Double.POSITIVE_INFINITY;

    @Test
    void anObjectiveNamesHowManyCount() {
        var goal = Goal.parse("minimise last, top 1%");
        assertThat(goal.optimised()).contains(new Objective("last", false, new Target.Percent(1)));
        assertThat(goal.optimised().orElseThrow().target().of(2121)).isEqualTo(21);
        assertThat(goal.condition()).isEqualTo(new AllOf(List.of()));
    }

    @Test
    void withoutTopTheBestCounts() {
        assertThat(Goal.parse("maximize band_gap").optimised())
                .contains(new Objective("band_gap", true, new Target.Count(1)));
        assertThat(Goal.parse("Maximise yield top 20").objective().target().of(12))
                .isEqualTo(12);
    }

    @Test
    void severalPropertiesAreBoundedTogether() {
        assertThat(Goal.parse("heat <= 0.2 and gap between 1.5 and 3").condition())
                .isEqualTo(new AllOf(
                        List.of(new AllOf(List.of(new Within("heat", ANY_LOW, 0.2), new Within("gap", 1.5, 3))))));
    }

    @Test
    void orBindsLessThanAnd() {
        var condition = Goal.parse("a >= 1 and (b = 2 or \"c d\" >= -3e-1 and e-f <= .5)")
                .condition();
        assertThat(condition)
                .isEqualTo(new AllOf(List.of(new AllOf(List.of(
                        new Within("a", 1, ANY_HIGH),
                        new AnyOf(List.of(
                                new Within("b", 2, 2),
                                new AllOf(List.of(
                                        new Within("c d", -0.3, ANY_HIGH), new Within("e-f", ANY_LOW, 0.5))))))))));
    }

    @Test
    void strictBoundsLeaveTheBoundOut() {
        var below = (Within)
                ((AllOf) Goal.parse("e < 0.05").condition()).conditions().get(0);
        assertThat(below.high()).isLessThan(0.05).isGreaterThan(0.05 - 1e-15);
    }

    @Test
    void elementsAreRequiredAndForbidden() {
        assertThat(Goal.parse("minimise e, no Pb, Co, with O and gap >= 1, top 5")
                        .condition())
                .isEqualTo(new AllOf(List.of(
                        new AllOf(List.of(new Contains(Element.Pb, false), new Contains(Element.Co, false))),
                        new AllOf(List.of(new Contains(Element.O, true), new Within("gap", 1, ANY_HIGH))))));
    }

    @Test
    void boundsThatMeetAreNoContradiction() {
        assertThat(Goal.parse("a <= 1 and a >= 1").properties()).containsExactly("a");
        assertThat(Goal.parse("a <= 1 and (a >= 2 or b <= 0)").properties()).containsExactly("a", "b");
        assertThat(Goal.parse("no Pb and (a <= 0 or with Co)").properties()).containsExactly("a");
    }

    @Test
    void namesThePropertiesOnce() {
        assertThat(Goal.parse("minimise e and gap >= 1 and (gap <= 3 or e <= 0)")
                        .properties())
                .containsExactly("e", "gap");
    }

    @Test
    void compositionsAreDescribedInWords() {
        String text = "e <= 0.05 and price <= 50 and abundance > 1 and n_elements between 2 and 4 and no Pb"
                + " and only Li, Fe, P, O and charge_balanced and pauling_order and not radioactive";
        var parts = ((AllOf) Goal.parse(text).condition()).conditions();
        assertThat(parts)
                .containsExactly(
                        new Within("e", ANY_LOW, 0.05),
                        new Measured(Measure.PRICE, ANY_LOW, 50),
                        new Measured(Measure.ABUNDANCE, Math.nextUp(1.0), ANY_HIGH),
                        new Measured(Measure.ELEMENTS, 2, 4),
                        new Contains(Element.Pb, false),
                        new OnlyOf(Set.of(Element.Li, Element.Fe, Element.P, Element.O)),
                        new Is(Trait.CHARGE_BALANCED, true),
                        new Is(Trait.PAULING_ORDER, true),
                        new Is(Trait.RADIOACTIVE, false));
        String again = ConditionText.of(new AllOf(parts));
        assertThat(again)
                .isEqualTo("(e <= 0.05 and price <= 50 and abundance > 1 and n_elements between 2 and 4 and no Pb"
                        + " and only Li, O, P, Fe and charge_balanced and pauling_order and not radioactive)");
        assertThat(Goal.parse(again).condition()).isEqualTo(new AllOf(List.of(new AllOf(parts))));
    }

    @Test
    void aColumnMayHaveTheNameOfAMeasureOrTrait() {
        assertThat(Goal.parse("\"price\" <= 5 and radioactive <= 0").properties())
                .containsExactly("price", "radioactive");
        assertThat(Goal.parse("minimise price").properties()).containsExactly("price");
        assertThat(Goal.parse("price <= 5").properties()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                            | The goal is empty
                    heat                          | ends at character 5, where a comparison of heat
                    heat <= low                   | has "low" at character 9, where a number
                    gap between 3 and 1.5         | No value of gap lies between 3.0 and 1.5
                    top 1%                        | says "top" without what is best
                    minimise a, minimise b        | optimises both a and b
                    minimise a, top 0%            | top 0.0 %
                    minimise a, top 1.5           | Write a whole number or a percentage
                    no Xx and a <= 1              | the symbol of an element
                    (a <= 1                       | where ")" should be
                    a ~ 1                         | has "~ 1" where a name
                    a <= 1 b <= 2                 | where "and"
                    a <= 1 and b = 2 and a >= 2   | no a is both at most 1.0 and at least 2.0
                    a <= 1 and (a > 3 or a >= 2)  | no a is both at most 1.0 and at least 2.0
                    with Pb and a <= 1 and no Pb  | Pb is both required and forbidden
                    no lead and a <= 1            | has "lead" at character 4, where the symbol of an element should be. Unknown element "lead". Maybe Pb is meant.
                    only Li, O and with Fe        | Fe is both required and forbidden
                    only Li, O and no Li and no O | no element is left that is allowed
                    only Li, O and n_elements > 2 | only 2 elements are allowed, which is not n_elements > 2
                    n_elements between 1.2 and 1.8 | no whole number of elements
                    with Li and with O and n_elements <= 1 | 2 elements are required, which is not n_elements <= 1
                    price <= 5 and price > 7      | no price fulfils both price <= 5 and price > 7
                    only Pt, Pd and price <= 50   | no price of what is allowed fulfils price <= 50; it goes from 27800.0 to 49500.0
                    with Li and abundance >= 100  | it goes from 4.0E-13 to 20.0
                    not radioactive and with U    | U is required and radioactive
                    only Fe, O and radioactive    | no radioactive element is allowed
                    charge_balanced and not charge_balanced | nothing is charge_balanced and is not
                    not heavy and a <= 1          | has "heavy" at character 5, where one of [charge_balanced, pauling_order, radioactive]
                    """)
    void whatCannotBeUnderstoodIsToldWithItsPlace(String text, String message) {
        assertThatThrownBy(() -> Goal.parse(text))
                .isInstanceOf(GoalException.class)
                .hasMessageContaining(message);
    }
}
