package org.cupel.surrogate.backtest;

import java.util.List;
import java.util.function.UnaryOperator;
import org.cupel.surrogate.gaussian.MaternKernel;
import org.cupel.surrogate.gaussian.Smoothness;

/**
 * Where features are the fractions of a whole: two rough processes, over the fractions and over their square roots,
 * believed alike. Whether the first tenth of an element matters more than the next one is left open so. Elsewhere it is
 * {@link ProcessSurrogate}.
 */
public final class CommitteeSurrogate implements Surrogate {

    private Surrogate chosen;

    @Override
    public Belief learn(Known known) {
        if (chosen == null) {
            chosen = Fractions.are(known.data().features().rows()) ? committee() : new ProcessSurrogate();
        }
        return chosen.learn(known);
    }

    private static Surrogate committee() {
        var members = List.of(rough(rows -> rows), rough(Fractions::roots));
        return known ->
                new Mixture(members.stream().map(member -> member.learn(known)).toList());
    }

    private static ProcessSurrogate rough(UnaryOperator<double[][]> coordinates) {
        return new ProcessSurrogate(features -> kernel(coordinates.apply(features.rows())));
    }

    private static MaternKernel kernel(double[][] rows) {
        return new MaternKernel(Standardised.of(rows), Smoothness.ONCE);
    }
}
