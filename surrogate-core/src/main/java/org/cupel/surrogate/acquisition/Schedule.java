package org.cupel.surrogate.acquisition;

/** How much uncertainty counts in a round of a campaign; rounds count from 1. */
public sealed interface Schedule {

    /**
     * @param round from 1
     * @param candidates how many the pool holds
     * @return ≥ 0
     */
    double weight(int round, int candidates);

    /**
     * By the name that requests use: {@code constant}, {@code inverse-square-root} with the first weight, {@code no-regret}
     * with delta.
     *
     * @throws IllegalArgumentException for an unknown name, or a value that does not fit it
     */
    static Schedule named(String name, double value) {
        return switch (name) {
            case "constant" -> new Constant(value);
            case "inverse-square-root" -> new InverseSquareRoot(value);
            case "no-regret" -> new NoRegret(value);
            default ->
                throw new IllegalArgumentException(
                        "No schedule is named '" + name + "'. Use one of constant, inverse-square-root, no-regret.");
        };
    }

    /** The same in every round. */
    record Constant(double weight) implements Schedule {

        public Constant {
            Settings.requireWeight(weight);
        }

        @Override
        public double weight(int round, int candidates) {
            return weight;
        }
    }

    /** Explores first and settles later: first / √round. */
    record InverseSquareRoot(double first) implements Schedule {

        public InverseSquareRoot {
            Settings.requireWeight(first);
        }

        @Override
        public double weight(int round, int candidates) {
            return first / Math.sqrt(round);
        }
    }

    /**
     * √(2 log(n t² π² / 6δ)) for n candidates in round t: with probability 1 − δ no regret in the long run.
     *
     * @param delta in (0, 1)
     * @see <a href="https://arxiv.org/abs/0912.3995">Srinivas et al. 2010, theorem 1</a>
     */
    record NoRegret(double delta) implements Schedule {

        public NoRegret {
            if (!(delta > 0 && delta < 1)) {
                throw new IllegalArgumentException("delta is " + delta + ". Give a probability such as 0.1.");
            }
        }

        @Override
        public double weight(int round, int candidates) {
            double rounds = (double) round * round * Math.PI * Math.PI / 6;
            return Math.sqrt(2 * (Math.log(Math.max(1, candidates)) + Math.log(rounds / delta)));
        }
    }
}
