package org.cupel.gateway.optimade.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.cupel.gateway.optimade.OptimadeException;
import org.cupel.gateway.optimade.property.References;
import org.cupel.gateway.optimade.property.Structures;
import org.cupel.gateway.optimade.sql.FilterTranslator;
import org.junit.jupiter.api.Test;

/** Filters of all sorts are translated or refused, and nothing else happens to them. A failure prints the seed that repeats it. */
class FilterFuzzTest {

    private static final int FILTERS = 40_000;

    @Test
    void everyFilterIsTranslatedOrRefused() {
        Map<Integer, Integer> outcomes = new TreeMap<>();
        for (int seed = 0; seed < FILTERS; seed++) {
            var garden = new FilterGarden(new Random(seed));
            String filter = seed % 2 == 0 ? garden.grown() : garden.damaged();
            int outcome = outcome(filter, seed);
            outcomes.merge(outcome, 1, Integer::sum);
        }
        System.out.println(FILTERS + " filters: " + outcomes);
        assertThat(outcomes.keySet()).containsExactly(200, 400, 501);
        assertThat(outcomes.get(200)).isGreaterThan(FILTERS / 6);
    }

    private static int outcome(String filter, int seed) {
        try {
            var parsed = FilterParser.parse(filter);
            var sql = FilterTranslator.translate(parsed, seed % 5 == 0 ? References.TYPE : Structures.TYPE);
            long marks = sql.condition().text().chars().filter(c -> c == '?').count();
            assertThat(marks)
                    .as("seed " + seed + ": " + filter)
                    .isEqualTo(sql.condition().values().size());
            return 200;
        } catch (OptimadeException e) {
            assertThat(e.getMessage()).as("seed " + seed).isNotBlank().hasSizeLessThan(1_500);
            return e.status();
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("seed " + seed + ": " + filter, e);
        }
    }
}
