package org.cupel.acquisition.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.cupel.platform.objectstore.ObjectStore;

/** Deletes files that no result ever named. The lock on its row keeps results, and other instances, away from a file meanwhile. */
@ApplicationScoped
public class AttachmentSweep {

    private final Uploads uploads;
    private final ObjectStore store;
    private final AttachmentSettings settings;
    private final Clock clock;

    AttachmentSweep(Uploads uploads, ObjectStore store, AttachmentSettings settings, Clock clock) {
        this.uploads = uploads;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The object goes first: whoever dies in between leaves a row, whose object is deleted again later.
     *
     * @return false when there is nothing left to delete
     */
    @Transactional
    public boolean sweepOne() {
        Optional<String> forgotten = uploads.lockForgotten(clock.instant().minus(settings.unnamedLife()));
        forgotten.ifPresent(sha256 -> {
            store.delete(AttachmentKey.of(sha256));
            uploads.remove(sha256);
        });
        return forgotten.isPresent();
    }
}
