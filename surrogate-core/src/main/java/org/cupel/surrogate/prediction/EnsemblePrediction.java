package org.cupel.surrogate.prediction;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What an ensemble says of one material: means of its members and the two kinds of uncertainty.
 *
 * <p>Aleatoric is the root mean square of the members' {@link Quantiles#sigma()}; epistemic is the standard deviation of
 * their medians with M in the denominator (ddof = 0), so that the two add up to the variance of the equally weighted
 * mixture of the members' normal distributions (law of total variance). One member has no epistemic part.
 *
 * @param pStable mean probability of an energy above hull below 0.05 eV/atom
 * @param pMetastable mean probability of one below 0.10 eV/atom
 * @see <a href="https://arxiv.org/abs/1612.01474">Lakshminarayanan et al. 2017, deep ensembles</a>
 */
public record EnsemblePrediction(
        Quantiles quantiles, Uncertainty uncertainty, double pStable, double pMetastable, int members) {

    public static EnsemblePrediction of(MemberPrediction... members) {
        return of(List.of(members));
    }

    /** @throws IllegalArgumentException when there is no member */
    public static EnsemblePrediction of(List<MemberPrediction> members) {
        if (members.isEmpty()) {
            throw new IllegalArgumentException("An ensemble of 0 members predicts nothing. Give at least one.");
        }
        double median = mean(members, m -> m.quantiles().q50());
        var quantiles = new Quantiles(mean(members, m -> m.quantiles().q10()), median, mean(members, m -> m.quantiles()
                .q90()));
        var uncertainty = new Uncertainty(
                Math.sqrt(mean(members, m -> square(m.quantiles().sigma()))),
                Math.sqrt(mean(members, m -> square(m.quantiles().q50() - median))));
        return new EnsemblePrediction(
                quantiles,
                uncertainty,
                mean(members, MemberPrediction::pStable),
                mean(members, MemberPrediction::pMetastable),
                members.size());
    }

    /** Plain summation in member order, because it keeps ordered quantiles ordered: rounding is monotone. */
    private static double mean(List<MemberPrediction> members, ToDoubleFunction<MemberPrediction> value) {
        double sum = 0;
        for (MemberPrediction member : members) {
            sum += value.applyAsDouble(member);
        }
        return sum / members.size();
    }

    private static double square(double x) {
        return x * x;
    }
}
