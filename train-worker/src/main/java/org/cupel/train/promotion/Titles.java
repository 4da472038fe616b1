package org.cupel.train.promotion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.cupel.platform.outbox.Outbox;
import org.cupel.platform.tracking.Tracking;
import org.cupel.platform.tracking.TrackingCommand;
import org.cupel.schema.event.ModelPromoted;
import org.cupel.train.model.TrainedModel;

/** Moves models through their life, by the table; every method joins the caller's transaction, which holds the lock. */
@ApplicationScoped
public class Titles {

    /** Moves that nobody asked for. */
    public static final String ACTOR = "train-worker";

    private final ModelLedger ledger;
    private final Outbox outbox;
    private final Tracking tracking;
    private final ObjectMapper json;

    Titles(ModelLedger ledger, Outbox outbox, Tracking tracking, ObjectMapper json) {
        this.ledger = ledger;
        this.outbox = outbox;
        this.tracking = tracking;
        this.json = json;
    }

    /** A newly trained model becomes challenger, in place of those that waited before. */
    public void admit(TrainedModel model, String reason) {
        for (ModelStanding older : ledger.in(model.property(), ModelState.CHALLENGER)) {
            move(older, ModelAction.RETIRE, ACTOR, "a newer challenger", model, figures(null), null);
        }
        move(standing(model), ModelAction.ADMIT, ACTOR, reason, null, figures(null), null);
    }

    /** A newly trained model is kept from ever being champion. */
    public void refuse(TrainedModel model, String reason) {
        move(standing(model), ModelAction.REFUSE, ACTOR, reason, null, figures(null), null);
    }

    /**
     * Gives the title to a model and tells everybody.
     *
     * @param action promote or restore
     * @param champion who loses the title, null when there is none
     * @param request null when nobody asked
     */
    public RecordedMove crown(
            TrainedModel model,
            ModelAction action,
            TrainedModel champion,
            String actor,
            String reason,
            Object figures,
            RequestKey request) {
        if (champion != null) {
            move(standing(champion), ModelAction.RETIRE, actor, reason, model, figures(null), null);
        }
        RecordedMove crowned = move(standing(model), action, actor, reason, champion, figures(figures), request);
        outbox.publish(new ModelPromoted(
                model.modelId(),
                model.runId(),
                model.property(),
                model.manifestKey(),
                model.onnxKey(),
                model.onnxSha256(),
                model.snapshotHash(),
                champion == null ? null : champion.modelId(),
                model.validationMae()));
        tracking.record(new TrackingCommand.ModelRegistered(
                model.runId(), "cupel-" + model.property(), "model", List.of("champion"), Map.of()));
        return crowned;
    }

    private RecordedMove move(
            ModelStanding model,
            ModelAction action,
            String actor,
            String reason,
            TrainedModel other,
            JsonNode figures,
            RequestKey request) {
        ModelState next = ModelLife.after(model.state(), action)
                .orElseThrow(() -> new IllegalStateException("Model " + model.modelId() + " is "
                        + model.state().wireName() + ", from where no '" + action.wireName() + "' leads on."));
        return ledger.record(new ModelMove(
                model.modelId(),
                model.property(),
                action,
                model.state(),
                next,
                actor,
                reason,
                other == null ? null : other.modelId(),
                figures,
                request));
    }

    private ModelStanding standing(TrainedModel model) {
        return ledger.standing(model.modelId())
                .orElseThrow(() -> new IllegalStateException("Model " + model.modelId() + " has no state."));
    }

    private JsonNode figures(Object figures) {
        return figures == null ? json.createObjectNode() : json.valueToTree(figures);
    }
}
