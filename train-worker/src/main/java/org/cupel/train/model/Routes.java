package org.cupel.train.model;

import org.cupel.surrogate.task.PropertyTask;
import org.cupel.train.anchor.AnchoredEnsemble;
import org.cupel.train.anchor.AnchoredTrainer;
import org.cupel.train.plan.Ensemble;
import org.cupel.train.plan.EnsembleTrainer;
import org.cupel.train.plan.HullProperty;
import org.cupel.train.plan.LabelledGraphs;
import org.jboss.logging.Logger;

/** Says how energies above hull come about. */
final class Routes {

    private static final Logger LOG = Logger.getLogger(Routes.class);

    private Routes() {}

    /** Null for every other property. */
    static String of(PropertyTask task, EnsembleTrainer trainer, LabelledGraphs data, Ensemble ensemble) {
        if (ensemble instanceof AnchoredEnsemble anchored) {
            return anchored.route();
        }
        if (!task.name().equals(HullProperty.NAME)) {
            return null;
        }
        String why = trainer instanceof AnchoredTrainer anchored
                ? anchored.obstacle(data).orElse("its members have trunks of their own")
                : "members from scratch take too long to be trained with parts held out";
        String route = "Regressed directly, not through a hull: " + why + ".";
        LOG.warn(route);
        return route;
    }
}
