package org.cupel.surrogate.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.cupel.surrogate.goal.Goal;
import org.cupel.surrogate.table.Table;
import org.junit.jupiter.api.Test;

class FinishedDataTest {

    private static final Table SALTS = new Table(
            List.of("formula", "heat", "gap"),
            List.of(
                    List.of("NaCl", "0.1", "5"),
                    List.of("PbO", "0.1", "2"),
                    List.of("CaO", "0.3", "4"),
                    List.of("MgO", "", "7"),
                    List.of("ZnO", "0.2", "3")));

    private static boolean[] hits(String goal) {
        return FinishedData.of(SALTS, Goal.parse(goal), List.of()).hit();
    }

    @Test
    void boundsIncludeTheirEnds() {
        assertThat(hits("heat <= 0.2 and gap between 2 and 3")).containsExactly(false, true, false, true);
        assertThat(hits("heat < 0.2 and gap between 2 and 3")).containsExactly(false, true, false, false);
        assertThat(hits("heat >= 0.3 or gap = 5")).containsExactly(true, false, true, false);
    }

    @Test
    void elementsAreForbiddenAndRequired() {
        var data = FinishedData.of(SALTS, Goal.parse("heat <= 0.2, no Pb, with O"), List.of());
        assertThat(data.hit()).containsExactly(false, true); // CaO, ZnO
        assertThat(data.ruledOut()).containsExactly(new RuledOut("no Pb", 1), new RuledOut("with O", 1));
        assertThat(data.leftOut()).isOne();
        assertThat(data.features().compositions()).hasSize(2);
    }

    @Test
    void whatACompositionIsMadeOfDecidesBeforeResults() {
        assertThat(hits("heat <= 0.2 and price <= 2 and n_elements <= 2 and charge_balanced"))
                .containsExactly(true, true, false);
        assertThat(hits("heat <= 0.2 and (no Pb or gap >= 3)")).containsExactly(true, false, false, true);
        assertThatThrownBy(() -> hits("heat <= 0.2 and only Li, O"))
                .hasMessageContaining("leaves none of the 4 rows: 4 by \"only Li, O\"");
        assertThat(hits("heat <= 0.2 and (not charge_balanced or gap >= 3)")).containsExactly(true, false, false, true);
        var numbers = new Table(List.of("price", "heat"), List.of(List.of("1", "2"), List.of("2", "3")));
        assertThatThrownBy(() -> FinishedData.of(numbers, Goal.parse("price <= 1 and heat < 3"), List.of()))
                .hasMessageContaining("\"price\" in double quotes");
        assertThat(FinishedData.of(numbers, Goal.parse("\"price\" <= 1"), List.of())
                        .hits())
                .isOne();
        var salts = new Table(List.of("x", "heat"), List.of(List.of("1", "2"), List.of("2", "3")));
        assertThatThrownBy(() -> FinishedData.of(salts, Goal.parse("heat < 3 and no Pb"), List.of()))
                .hasMessageContaining("The goal says \"no Pb\", but the table has no column of elements");
    }

    @Test
    void theBestCountAmongThoseThatSatisfy() {
        assertThat(hits("maximise gap, top 2, with O")).containsExactly(false, true, true, false);
        assertThat(hits("minimise heat")).containsExactly(true, true, false, false); // equal values count together
    }

    @Test
    void rowsWithoutResultAreLeftOutAndCounted() {
        var data = FinishedData.of(SALTS, Goal.parse("heat <= 0.2"), List.of());
        assertThat(data.leftOut()).isOne();
        assertThat(data.baseRate()).isEqualTo(0.75);
        assertThat(data.features().names()).doesNotContain("gap", "heat");
    }

    @Test
    void aGoalWithNothingToSearchIsRefused() {
        assertThatThrownBy(() -> hits("heat <= -1")).hasMessageContaining("holds for 0 of 4 rows");
        assertThatThrownBy(() -> hits("heat <= 1")).hasMessageContaining("holds for 4 of 4 rows");
        assertThatThrownBy(() -> hits("heet <= 1")).hasMessageContaining("No column is named \"heet\"");
    }
}
