package org.cupel.predict.model;

import java.util.function.Supplier;

/** A model with the number of its users, so that its native memory goes when nobody needs it and not before. */
final class CachedModel {

    private final Object loading = new Object();
    private OnnxEnsemble model;
    private int users;
    private boolean dropped;

    synchronized void acquire() {
        users++;
    }

    /** Loads on first use; whoever comes in the meantime waits. */
    OnnxEnsemble loaded(Supplier<OnnxEnsemble> load) {
        synchronized (loading) {
            if (!isLoaded()) {
                var fresh = load.get();
                synchronized (this) {
                    model = fresh;
                }
            }
            return current();
        }
    }

    private synchronized OnnxEnsemble current() {
        return model;
    }

    synchronized boolean isLoaded() {
        return model != null;
    }

    synchronized void release() {
        users--;
        closeWhenUnused();
    }

    synchronized void drop() {
        dropped = true;
        closeWhenUnused();
    }

    private void closeWhenUnused() {
        if (dropped && users == 0 && model != null) {
            model.close();
            model = null;
        }
    }
}
