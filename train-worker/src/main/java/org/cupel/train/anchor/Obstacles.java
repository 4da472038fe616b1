package org.cupel.train.anchor;

import java.util.Locale;
import java.util.Optional;
import org.cupel.train.plan.FormationLabels;
import org.cupel.train.plan.LabelledGraphs;
import org.cupel.train.snapshot.SnapshotWriter;

/** What of the data stands in the way of a hull. */
public final class Obstacles {

    private Obstacles() {}

    /** Empty when there is a hull to measure from. */
    public static Optional<String> of(LabelledGraphs data) {
        FormationLabels labels = data.formation();
        if (labels == null) {
            return Optional.of("no row has a formation energy");
        }
        double share = labels.share(data.train());
        return share >= SnapshotWriter.FEWEST_FORMATION_ENERGIES
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "%.0f %% of the training rows have a formation energy, less than %.0f %%",
                        100 * share,
                        100 * SnapshotWriter.FEWEST_FORMATION_ENERGIES));
    }
}
