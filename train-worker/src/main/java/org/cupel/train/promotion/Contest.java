package org.cupel.train.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.cupel.platform.objectstore.NoSuchObjectException;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.surrogate.task.PropertyTask;
import org.cupel.train.model.TrainedModel;
import org.cupel.train.plan.Ensemble;
import org.cupel.train.plan.EnsembleTrainer;
import org.cupel.train.plan.LabelledGraphs;
import org.jboss.logging.Logger;

/** Lets the champion predict what the challenger predicts, and says whether the challenger is worse. */
@ApplicationScoped
public class Contest {

    private static final Logger LOG = Logger.getLogger(Contest.class);

    private final ObjectStore objects;
    private final EnsembleTrainer trainer;
    private final Shadow shadow;
    private final StoredDeciders deciders;

    Contest(ObjectStore objects, EnsembleTrainer trainer, Shadow shadow, StoredDeciders deciders) {
        this.objects = objects;
        this.trainer = trainer;
        this.shadow = shadow;
        this.deciders = deciders;
    }

    /**
     * @param model the challenger, as it is stored
     * @param champion null when there is none
     * @param labelsFrozenAt of the challenger, whose labels are the younger ones
     */
    public Comparison compare(
            PropertyTask task,
            TrainedModel model,
            Ensemble challenger,
            TrainedModel champion,
            LabelledGraphs data,
            Instant labelsFrozenAt) {
        double challengerMae = model.validationMae();
        int rows = data.validation().length;
        if (champion == null) {
            return Comparison.unopposed(null, challengerMae, rows, "there is no champion to compare with");
        }
        try {
            return between(task, model, challenger, champion, data, labelsFrozenAt);
        } catch (NoSuchObjectException | IllegalArgumentException gone) {
            LOG.errorf("Champion %s cannot be evaluated: %s", champion.modelId(), gone.getMessage());
            return Comparison.unopposed(
                    champion.modelId(),
                    challengerMae,
                    rows,
                    "the champion's weights cannot be read: " + gone.getMessage());
        }
    }

    private Comparison between(
            PropertyTask task,
            TrainedModel model,
            Ensemble challenger,
            TrainedModel champion,
            LabelledGraphs data,
            Instant labelsFrozenAt) {
        Ensemble holder = ensemble(champion);
        ErrorDuel validation = shadow.onRows(challenger, holder, data, data.validation());
        if (validation.rows() == 0) {
            throw new IllegalArgumentException("it answers none of the validation rows");
        }
        PoolShadow pool = shadow.onPool(task, challenger, deciders.of(model), holder, deciders.of(champion));
        ErrorDuel results = shadow.onNewResults(task, labelsFrozenAt, challenger, holder);
        return Comparison.between(champion.modelId(), validation, pool, results, shadow.rules());
    }

    /** The members of a stored model. */
    public Ensemble ensemble(TrainedModel model) {
        return trainer.read(objects.readVerified(model.weightsKey(), model.weightsSha256()));
    }
}
