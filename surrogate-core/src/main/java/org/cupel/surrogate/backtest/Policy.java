package org.cupel.surrogate.backtest;

import java.util.function.Supplier;

/**
 * A way to search.
 *
 * @param name as requests and reports call it
 * @param chooser makes one for each search
 */
public record Policy(String name, Supplier<Chooser> chooser) {

    /** Chooses what to ask for next. */
    @FunctionalInterface
    public interface Chooser {

        /**
         * @param open rows that may be asked for, in an order that means nothing
         * @param batch how many, at most open.length
         * @return so many different rows of open
         */
        int[] choose(Known known, int[] open, int batch);
    }
}
