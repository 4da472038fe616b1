package org.cupel.surrogate.metric;

/**
 * How many times better than chance a selection is: (found / drawn) / (hits / pool).
 *
 * <p>The interval is that of the selection's precision divided by the base rate, which is known exactly.
 *
 * @param precision found / drawn
 * @param pool size of the pool that was drawn from
 * @param hits hits in the pool
 * @param factor 1 is chance; NaN when nothing was drawn or the pool holds no hit
 */
public record Enrichment(Rate precision, int pool, int hits, double factor, double low95, double high95) {

    /** @throws IllegalArgumentException when the counts contradict each other */
    public static Enrichment of(int found, int drawn, int hits, int pool) {
        if (found > hits || drawn > pool || hits > pool || drawn - found > pool - hits) {
            throw new IllegalArgumentException("Found " + found + " of " + hits + " hits in " + drawn + " draws from "
                    + pool + ", which cannot be. Count hits and pool before the draw.");
        }
        Rate precision = Rate.of(found, drawn);
        double baseRate = hits == 0 ? Double.NaN : (double) hits / pool;
        return new Enrichment(
                precision,
                pool,
                hits,
                precision.value() / baseRate,
                precision.low95() / baseRate,
                precision.high95() / baseRate);
    }
}
