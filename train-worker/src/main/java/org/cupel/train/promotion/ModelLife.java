package org.cupel.train.promotion;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which move leads where: the whole table, and nothing else moves a model. */
public final class ModelLife {

    private static final Map<ModelState, Map<ModelAction, ModelState>> MOVES = new EnumMap<>(Map.of(
            ModelState.TRAINED,
                    Map.of(ModelAction.ADMIT, ModelState.CHALLENGER, ModelAction.REFUSE, ModelState.REFUSED),
            ModelState.REFUSED, Map.of(),
            ModelState.CHALLENGER,
                    Map.of(ModelAction.PROMOTE, ModelState.CHAMPION, ModelAction.RETIRE, ModelState.RETIRED),
            ModelState.CHAMPION, Map.of(ModelAction.RETIRE, ModelState.RETIRED),
            ModelState.RETIRED,
                    Map.of(ModelAction.PROMOTE, ModelState.CHAMPION, ModelAction.RESTORE, ModelState.CHAMPION)));

    private ModelLife() {}

    /** Where the move leads; empty when it is not allowed. */
    public static Optional<ModelState> after(ModelState state, ModelAction action) {
        return Optional.ofNullable(MOVES.get(state).get(action));
    }

    public static Set<ModelAction> allowed(ModelState state) {
        return MOVES.get(state).keySet();
    }
}
