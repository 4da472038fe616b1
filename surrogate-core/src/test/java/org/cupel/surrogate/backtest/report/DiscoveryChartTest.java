package org.cupel.surrogate.backtest.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiscoveryChartTest {

    @Test
    void aLongGoalIsBroken() {
        assertThat(DiscoveryChart.wrapped("gap >= 1 and ".repeat(30)))
                .hasSize(4)
                .allMatch(line -> line.length() <= 92)
                .last()
                .asString()
                .endsWith(" …");
        assertThat(DiscoveryChart.wrapped("minimise last,  top 1%")).containsExactly("minimise last, top 1%");
    }

    @Test
    void ticksAreRoundNumbers() {
        assertThat(new Axis(20, 0, 1).ticks()).containsExactly(0, 5, 10, 15, 20);
        assertThat(new Axis(500, 0, 1).ticks()).containsExactly(0, 100, 200, 300, 400, 500);
        assertThat(new Axis(18928, 0, 1).ticks()).containsExactly(0, 5000, 10000, 15000);
        assertThat(new Axis(1, 0, 1).ticks()).containsExactly(0, 1);
    }
}
