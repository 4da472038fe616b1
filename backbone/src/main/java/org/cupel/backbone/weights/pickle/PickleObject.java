package org.cupel.backbone.weights.pickle;

import java.util.List;
import java.util.Map;

/** What a pickle says about an object of some class: its arguments and its state, as data. */
public final class PickleObject {

    private final PickleGlobal type;
    private final List<Object> arguments;
    private Object state = Map.of();

    public PickleObject(PickleGlobal type, List<Object> arguments) {
        this.type = type;
        this.arguments = arguments;
    }

    public PickleGlobal type() {
        return type;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** The {@code __dict__} of the object, or whatever else it asked to be restored from. */
    public Object state() {
        return state;
    }

    void state(Object restored) {
        this.state = restored;
    }
}
