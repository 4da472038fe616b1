package org.cupel.backbone.weights.pickle;

/** A name that a pickle mentions. It is only ever compared with a list; nothing is looked up or loaded by it. */
public record PickleGlobal(String module, String name) {

    @Override
    public String toString() {
        return module + "." + name;
    }
}
