package org.cupel.acquisition.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cupel.acquisition.validation.Attachment;
import org.cupel.acquisition.validation.Results;
import org.cupel.platform.objectstore.ObjectLinks;
import org.cupel.platform.objectstore.UploadTerms;
import org.cupel.platform.problem.ProblemException;

/** Hands out links: to put files there, and to fetch those of results. */
@ApplicationScoped
public class AttachmentDesk {

    private static final int NOT_FOUND = 404;

    private final StoredFiles files;
    private final Uploads uploads;
    private final Results results;
    private final ObjectLinks links;
    private final AttachmentSettings settings;
    private final Clock clock;

    AttachmentDesk(
            StoredFiles files,
            Uploads uploads,
            Results results,
            ObjectLinks links,
            AttachmentSettings settings,
            Clock clock) {
        this.files = files;
        this.uploads = uploads;
        this.results = results;
        this.links = links;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The same content asked for again has the same place, and no second upload.
     *
     * @throws ProblemException 413 or 422 when the file would not be taken, 409 when too many wait for their results
     */
    @Transactional
    public UploadTicket ask(AttachmentOrder order) {
        Attachment attachment = OrderCheck.check(order, settings.maxBytes());
        Optional<Long> there = files.size(attachment.sha256());
        there.ifPresent(sizeBytes -> requireSame(order, sizeBytes));
        if (there.isEmpty()) {
            requireRoom(order.actor());
        }
        uploads.promise(attachment.sha256(), order.sizeBytes(), order.actor(), clock.instant());
        if (there.isPresent()) {
            uploads.verified(attachment.sha256(), order.sizeBytes(), clock.instant());
            return new UploadTicket(attachment, order.sizeBytes(), true, null);
        }
        var terms = new UploadTerms(order.sizeBytes(), order.sha256(), order.mediaType());
        return new UploadTicket(
                attachment, order.sizeBytes(), false, links.upload(attachment.uri(), terms, settings.linkLife()));
    }

    /**
     * @param index from 0, as in the result
     * @throws ProblemException 404 when there is none, or when it lies elsewhere
     */
    @Transactional
    public URI download(UUID resultId, int index) {
        List<Attachment> attachments = results.find(resultId)
                .orElseThrow(() -> unknown(
                        "unknown-result",
                        "No result has the id " + resultId
                                + ". List the candidate's results and take an id from there."))
                .attachments();
        if (index < 0 || index >= attachments.size()) {
            throw unknown(
                    "unknown-attachment",
                    "Result " + resultId + " has " + attachments.size()
                            + " attachments, counted from 0, and none with the number " + index + ".");
        }
        Attachment attachment = attachments.get(index);
        if (AttachmentKey.ours(attachment).isEmpty()) {
            throw new ProblemException(
                    NOT_FOUND,
                    "attachment-elsewhere",
                    "'" + attachment.name() + "' is not kept here. Fetch it from " + attachment.uri() + ".",
                    Map.of("uri", attachment.uri()));
        }
        return links.download(attachment.uri(), attachment.name(), attachment.mediaType(), settings.linkLife());
    }

    private static void requireSame(AttachmentOrder order, long sizeBytes) {
        if (order.sizeBytes() != sizeBytes) {
            throw OrderCheck.invalid("sizeBytes is " + order.sizeBytes() + ", but the file with the sha256 "
                    + order.sha256() + " has " + sizeBytes + ". Compute both from the same bytes.");
        }
    }

    private void requireRoom(String actor) {
        int waiting = uploads.unnamed(actor);
        if (waiting >= settings.mostUnnamed()) {
            throw new ProblemException(
                    409,
                    "too-many-uploads",
                    waiting + " files were asked for that no result names yet, which is as many as there may be. Report"
                            + " their results first; what is forgotten goes after " + settings.unnamedLife() + ".");
        }
    }

    private static ProblemException unknown(String type, String detail) {
        return new ProblemException(NOT_FOUND, type, detail);
    }
}
