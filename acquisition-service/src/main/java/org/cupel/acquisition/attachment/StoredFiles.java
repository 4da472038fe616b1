package org.cupel.acquisition.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.cupel.acquisition.validation.AttachedFiles;
import org.cupel.acquisition.validation.Attachment;
import org.cupel.platform.objectstore.ContentHash;
import org.cupel.platform.objectstore.ObjectFacts;
import org.cupel.platform.objectstore.ObjectLinks;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.platform.problem.ProblemException;

/** Finds out whether files are what they are said to be: by the server's own checksum, else by reading them once. */
@ApplicationScoped
class StoredFiles implements AttachedFiles {

    private final Uploads uploads;
    private final ObjectStore store;
    private final ObjectLinks links;
    private final Clock clock;

    StoredFiles(Uploads uploads, ObjectStore store, ObjectLinks links, Clock clock) {
        this.uploads = uploads;
        this.store = store;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public void requireThere(List<Attachment> attachments) {
        for (Attachment attachment : attachments) {
            AttachmentKey.ours(attachment).ifPresent(sha256 -> {
                if (!uploads.promised(sha256) || size(sha256).isEmpty()) {
                    throw missing(attachment);
                }
            });
        }
    }

    @Override
    public void keep(List<Attachment> attachments) {
        for (Attachment attachment : attachments) {
            AttachmentKey.ours(attachment).ifPresent(sha256 -> {
                if (!uploads.named(sha256, clock.instant())) {
                    throw missing(attachment);
                }
            });
        }
    }

    /** The size of the file with this content. What lies in its place and is something else is removed. */
    Optional<Long> size(String sha256) {
        String key = AttachmentKey.of(sha256);
        Optional<ObjectFacts> facts = links.describe(key);
        if (facts.isEmpty()) {
            return Optional.empty();
        }
        long sizeBytes = facts.get().sizeBytes();
        if (uploads.verifiedSize(sha256).filter(size -> size == sizeBytes).isPresent()) {
            return Optional.of(sizeBytes);
        }
        if (!sha256.equals(told(facts.get(), key))) {
            store.delete(key);
            return Optional.empty();
        }
        uploads.verified(sha256, sizeBytes, clock.instant());
        return Optional.of(sizeBytes);
    }

    private String told(ObjectFacts facts, String key) {
        if (facts.sha256() != null) {
            return facts.sha256();
        }
        try (InputStream content = store.open(key)) {
            return ContentHash.of(content);
        } catch (IOException brokenOff) {
            throw new UncheckedIOException("Reading '" + key + "' from S3 broke off", brokenOff);
        }
    }

    private static ProblemException missing(Attachment attachment) {
        return new ProblemException(
                422,
                "attachment-missing",
                "Attachment '" + attachment.name() + "' (" + attachment.uri()
                        + ") is not there, or its bytes are not those"
                        + " with that sha256. Ask POST /api/v1/attachments for a link, put the file there, and send the"
                        + " result again with the same Idempotency-Key.");
    }
}
