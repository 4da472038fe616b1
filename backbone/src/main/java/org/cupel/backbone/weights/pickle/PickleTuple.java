package org.cupel.backbone.weights.pickle;

import java.util.List;

/** A tuple of a pickle. Compared by identity: a hostile file can nest one so that comparing contents never ends. */
public final class PickleTuple {

    private final List<Object> items;

    public PickleTuple(List<Object> items) {
        this.items = items;
    }

    public List<Object> items() {
        return items;
    }
}
