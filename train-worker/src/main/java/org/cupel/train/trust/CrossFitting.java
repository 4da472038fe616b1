package org.cupel.train.trust;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cupel.surrogate.prediction.EnsemblePrediction;
import org.cupel.surrogate.prediction.Uncertainty;
import org.cupel.surrogate.support.LeaveOut;
import org.cupel.train.plan.Checkpoints;
import org.cupel.train.plan.Ensemble;
import org.cupel.train.plan.EnsembleTrainer;
import org.cupel.train.plan.LabelledGraphs;
import org.cupel.train.plan.Opinions;
import org.cupel.train.plan.TrainingListener;
import org.cupel.train.plan.TrainingSettings;

/** Trains again with each family held out, as long as there is time, and lets those ensembles predict it. */
final class CrossFitting {

    private static final int FEWEST_TRAIN = 20;
    private static final int FEWEST_VALIDATION = 2;

    private final EnsembleTrainer trainer;
    private final TrustPlan plan;

    CrossFitting(EnsembleTrainer trainer, TrustPlan plan) {
        this.trainer = trainer;
        this.plan = plan;
    }

    /** @return empty when no family could be held out */
    Optional<HeldOutRows> of(LabelledGraphs data, Families families, TrainingSettings settings) {
        List<HeldOutRow> rows = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        TrainingSettings few = settings.withMembers(plan.members());
        long began = System.nanoTime();
        for (int family = 0; family < families.count(); family++) {
            LabelledGraphs fold = families.without(data, family);
            if (family > 0 && timeIsUp(began, family)) {
                notes.add("time for holding out families ended before family-" + family
                        + "; raise cupel.training.trust.max-duration");
                break;
            }
            if (fold.train().length < FEWEST_TRAIN || fold.validation().length < FEWEST_VALIDATION) {
                notes.add("family-" + family + " leaves " + fold.train().length + " rows to learn from and "
                        + fold.validation().length + " to stop by, too few to hold it out");
                continue;
            }
            rows.addAll(heldOut(fold, few, settings.seeds().size()));
        }
        notes.add("families held out from ensembles of " + few.seeds().size() + " members");
        return rows.isEmpty() ? Optional.empty() : Optional.of(new HeldOutRows(rows, true, notes));
    }

    /** Another family takes about as long as those before did. */
    private boolean timeIsUp(long began, int done) {
        Duration spent = Duration.ofNanos(System.nanoTime() - began);
        return spent.plus(spent.dividedBy(done)).compareTo(plan.maxDuration()) > 0;
    }

    private List<HeldOutRow> heldOut(LabelledGraphs fold, TrainingSettings few, int members) {
        Ensemble ensemble = trainer.train(fold, few, null, Checkpoints.NOWHERE, TrainingListener.SILENT)
                .ensemble();
        List<EnsemblePrediction> opinions = Opinions.of(ensemble, fold, fold.test());
        List<HeldOutRow> rows = new ArrayList<>();
        for (int i = 0; i < opinions.size(); i++) {
            if (opinions.get(i) != null) {
                rows.add(new HeldOutRow(fold.test()[i], asOf(opinions.get(i), members), LeaveOut.CLUSTER));
            }
        }
        return rows;
    }

    /**
     * The spread of m members falls short of the one of all by √((m − 1)/m); without this every material would seem to
     * divide a larger ensemble more than the held-out ones did.
     */
    static EnsemblePrediction asOf(EnsemblePrediction said, int members) {
        if (said.members() < 2 || said.members() == members) {
            return said;
        }
        double factor = Math.sqrt(share(members) / share(said.members()));
        return new EnsemblePrediction(
                said.quantiles(),
                new Uncertainty(
                        said.uncertainty().aleatoric(),
                        factor * said.uncertainty().epistemic()),
                said.pStable(),
                said.pMetastable(),
                members);
    }

    private static double share(int members) {
        return (members - 1.0) / members;
    }
}
