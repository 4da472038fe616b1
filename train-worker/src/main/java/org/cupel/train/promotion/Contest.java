package org.cupel.train.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import org.cupel.platform.objectstore.NoSuchObjectException;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.train.model.Quality;
import org.cupel.train.model.TrainedModel;
import org.cupel.train.plan.Ensemble;
import org.cupel.train.plan.EnsembleMean;
import org.cupel.train.plan.EnsembleTrainer;
import org.cupel.train.plan.LabelledGraphs;
import org.jboss.logging.Logger;

/** Evaluates the champion on the rows that the challenger was validated on. */
@ApplicationScoped
public class Contest {

    private static final Logger LOG = Logger.getLogger(Contest.class);

    private final ObjectStore objects;
    private final EnsembleTrainer trainer;

    Contest(ObjectStore objects, EnsembleTrainer trainer) {
        this.objects = objects;
        this.trainer = trainer;
    }

    /** @param champion null when there is none */
    public Comparison compare(double challengerMae, TrainedModel champion, LabelledGraphs data) {
        int rows = data.validation().length;
        if (champion == null) {
            return Comparison.unopposed(null, challengerMae, rows, "first model of its property");
        }
        try {
            double championMae = meanAbsoluteError(ensemble(champion), data);
            return Comparison.between(champion.modelId(), challengerMae, championMae, rows);
        } catch (NoSuchObjectException | IllegalArgumentException gone) {
            LOG.errorf(
                    "Champion %s cannot be evaluated and loses its title: %s", champion.modelId(), gone.getMessage());
            return Comparison.unopposed(
                    champion.modelId(),
                    challengerMae,
                    rows,
                    "the champion's weights cannot be read: " + gone.getMessage());
        }
    }

    /** The members of a stored model. */
    public Ensemble ensemble(TrainedModel model) {
        return trainer.read(objects.readVerified(model.weightsKey(), model.weightsSha256()));
    }

    private static double meanAbsoluteError(Ensemble ensemble, LabelledGraphs data) {
        return Quality.of(EnsembleMean.of(ensemble.predict(data, data.validation())), data.targetsOf(data.validation()))
                .mae();
    }
}
