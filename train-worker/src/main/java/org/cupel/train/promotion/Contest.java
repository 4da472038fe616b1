package org.cupel.train.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cupel.platform.objectstore.NoSuchObjectException;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.train.model.Quality;
import org.cupel.train.model.TrainedModel;
import org.cupel.train.network.MemberWeights;
import org.cupel.train.plan.EnsembleMean;
import org.cupel.train.plan.LabelledGraphs;
import org.cupel.train.plan.Trainer;
import org.cupel.train.weights.EnsembleFile;
import org.jboss.logging.Logger;

/** Evaluates the champion on the rows that the challenger was validated on. */
@ApplicationScoped
public class Contest {

    private static final Logger LOG = Logger.getLogger(Contest.class);

    private final ObjectStore objects;
    private final Trainer trainer;

    Contest(ObjectStore objects, Trainer trainer) {
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
            double championMae = meanAbsoluteError(weights(champion), data);
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
    public List<MemberWeights> weights(TrainedModel model) {
        return EnsembleFile.read(objects.readVerified(model.weightsKey(), model.weightsSha256()));
    }

    private double meanAbsoluteError(List<MemberWeights> members, LabelledGraphs data) {
        return Quality.of(
                        EnsembleMean.of(trainer.predict(members, data.graphs(), data.validation())),
                        data.targetsOf(data.validation()))
                .mae();
    }
}
