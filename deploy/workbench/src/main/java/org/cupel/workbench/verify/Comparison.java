package org.cupel.workbench.verify;

import java.util.List;
import java.util.Optional;
import org.cupel.backbone.Backbone;
import org.cupel.backbone.Evaluation;
import org.cupel.backbone.Evaluation.ForcesAndStress;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;

/** Holds a backbone against a reference, structure by structure. */
public final class Comparison {

    private final Backbone backbone;
    private final Tolerances tolerances;

    public Comparison(Backbone backbone, Tolerances tolerances) {
        this.backbone = backbone;
        this.tolerances = tolerances;
    }

    public Difference compare(ReferenceRow row) {
        try {
            return difference(row, evaluate(row));
        } catch (CrystalException refused) {
            return Difference.failed(row.name(), row.crystal().atomCount(), refused.getMessage());
        }
    }

    private Evaluation evaluate(ReferenceRow row) {
        boolean gradient = backbone.architecture().hasForces()
                && (row.forces().isPresent() || row.stressGpa().isPresent());
        List<Crystal> one = List.of(row.crystal());
        return (gradient ? backbone.evaluateWithForces(one) : backbone.evaluate(one)).get(0);
    }

    private Difference difference(ReferenceRow row, Evaluation found) {
        boolean potential = backbone.architecture().hasForces();
        double energy = Math.abs((potential ? found.energyPerAtomEv() : found.energyEv()) - row.value());
        Optional<ForcesAndStress> gradient = found.forces();
        Optional<Double> force = row.forces().flatMap(wanted -> gradient.map(g -> largest(g.evPerAngstrom(), wanted)));
        Optional<Double> stress = row.stressGpa().flatMap(wanted -> gradient.map(g -> largest(g.stressGpa(), wanted)));
        Optional<Double> stressLimit = row.stressGpa().map(tolerances::stressGpa);
        Optional<Double> moment =
                row.magneticMoments().flatMap(wanted -> found.magneticMoments().map(m -> largest(m, wanted)));
        boolean within = energy <= tolerances.energyPerAtomEv()
                && within(force, tolerances.forceEvPerAngstrom())
                && within(stress, stressLimit.orElse(0.0))
                && within(moment, tolerances.magneticMoment());
        return new Difference(
                row.name(),
                row.crystal().atomCount(),
                Optional.of(energy),
                force,
                stress,
                stressLimit,
                moment,
                row.orderDependent(),
                within,
                Optional.empty());
    }

    /** NaN is never within. */
    private static boolean within(Optional<Double> difference, double limit) {
        return difference.isEmpty() || difference.get() <= limit;
    }

    private static double largest(double[] found, double[] wanted) {
        double largest = 0;
        for (int i = 0; i < wanted.length; i++) {
            double apart = Math.abs(found[i] - wanted[i]);
            largest = apart <= largest ? largest : apart;
        }
        return largest;
    }
}
