package org.cupel.surrogate.stability;

import java.util.List;
import org.cupel.surrogate.prediction.MemberPrediction;

/**
 * An equally weighted mixture of what the members of an ensemble believe: it is as wide as each of them and as they
 * disagree.
 */
public record EnsembleEnergy(List<EnergyDistribution> members) implements EnergyDistribution {

    /** @throws IllegalArgumentException when there is no member */
    public EnsembleEnergy {
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("An ensemble of 0 members predicts nothing. Give at least one.");
        }
    }

    /** From the quantiles of each member in eV/atom. */
    public static EnsembleEnergy of(List<MemberPrediction> members) {
        return new EnsembleEnergy(members.stream()
                .<EnergyDistribution>map(member -> new BandEnergy(member.quantiles()))
                .toList());
    }

    @Override
    public double atMost(double energyPerAtomEv) {
        return members.stream()
                .mapToDouble(member -> member.atMost(energyPerAtomEv))
                .average()
                .orElseThrow();
    }

    @Override
    public double quantile(double probability) {
        double[] each = members.stream()
                .mapToDouble(member -> member.quantile(probability))
                .sorted()
                .toArray();
        return Bisection.lowest(this::atMost, probability, each[0], each[each.length - 1]);
    }
}
