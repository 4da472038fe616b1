package org.cupel.surrogate.goal;

/** How many of the best candidates count as found. */
public sealed interface Target {

    /** The best one: what an objective means without "top". */
    Target BEST = new Count(1);

    /** How many of a pool, at least 1 and at most the pool. */
    int of(int pool);

    /** The best few. */
    record Count(int count) implements Target {

        public Count {
            if (count < 1) {
                throw new GoalException("The goal asks for the top " + count + ". Ask for at least the top 1.");
            }
        }

        @Override
        public int of(int pool) {
            return Math.min(count, pool);
        }
    }

    /** The best part, rounded down: the top 1 % of 2,121 are 21. */
    record Percent(double percent) implements Target {

        public Percent {
            if (!(percent > 0) || percent > 100) {
                throw new GoalException(
                        "The goal asks for the top " + percent + " %. Give a percentage above 0 and up to 100.");
            }
        }

        @Override
        public int of(int pool) {
            return Math.max(1, (int) Math.floor(pool * percent / 100 + 1e-9));
        }
    }
}
