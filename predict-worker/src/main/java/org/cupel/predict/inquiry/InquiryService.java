package org.cupel.predict.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.UUID;
import org.cupel.platform.database.Transactions;
import org.cupel.platform.jobs.JobQueue;
import org.cupel.platform.objectstore.StoredObject;
import org.cupel.platform.problem.ProblemException;
import org.cupel.predict.model.ModelCatalog;

/** Takes inquiries, and forgets them. */
@ApplicationScoped
public class InquiryService {

    private static final int LONGEST_NAME = 200;
    private static final int CONFLICT = 409;

    private final Inquiries inquiries;
    private final InquiryFiles files;
    private final ModelCatalog models;
    private final JobQueue jobs;
    private final Transactions transactions;

    InquiryService(
            Inquiries inquiries, InquiryFiles files, ModelCatalog models, JobQueue jobs, Transactions transactions) {
        this.inquiries = inquiries;
        this.files = files;
        this.models = models;
        this.jobs = jobs;
        this.transactions = transactions;
    }

    /** @param fresh false when the same was asked before under the same key */
    public record Taken(Inquiry inquiry, boolean fresh) {}

    /**
     * @param askedBy null where nobody is told apart
     * @throws ProblemException 409 when no model can answer or the key was used for something else, 413, 415
     */
    public Taken take(String key, String name, String property, String askedBy, InputStream content)
            throws IOException {
        requireName(name);
        requireWritable("property", property);
        requireWritable("Idempotency-Key", key);
        models.champion(property)
                .orElseThrow(() -> new ProblemException(
                        CONFLICT, "no-champion", "No model of '" + property + "' is champion yet. Train one first."));
        StoredObject stored = files.put(name, content);
        var fresh = new Inquiry(
                UUID.randomUUID(),
                name,
                property,
                null,
                stored.sha256(),
                stored.sizeBytes(),
                InquiryState.QUEUED,
                null,
                null,
                askedBy,
                Instant.now());
        return transactions.inNew(() -> added(fresh, key));
    }

    private Taken added(Inquiry fresh, String key) {
        inquiries.lockFile(fresh.sha256());
        if (!files.exists(fresh.sha256())) {
            throw new ProblemException(
                    503, "file-gone", "Somebody forgot the same file a moment ago. Send '" + fresh.name() + "' again.");
        }
        if (inquiries.add(fresh, key)) {
            jobs.enqueue(InquiryJob.KIND, fresh.id().toString(), new InquiryJob(fresh.id()));
            return new Taken(fresh, true);
        }
        Inquiry before = inquiries.ofKey(key).orElseThrow();
        if (!before.asks(fresh)) {
            throw new ProblemException(
                    CONFLICT,
                    "idempotency-key-reused",
                    "The Idempotency-Key was used for another inquiry, " + before.id()
                            + ". Send a new key for a new one.");
        }
        return new Taken(before, false);
    }

    private static void requireWritable(String what, String text) {
        if (text.length() > LONGEST_NAME || text.indexOf('\0') >= 0) {
            throw new ProblemException(
                    422,
                    "invalid-inquiry",
                    what + " has " + text.length() + " characters, or a zero among them. Send at most " + LONGEST_NAME
                            + ", none of them zero.");
        }
    }

    private static void requireName(String name) {
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new ProblemException(
                    422,
                    "invalid-inquiry",
                    "name has " + name.length() + " characters, or one that cannot be written. Send at most "
                            + LONGEST_NAME + " that can.");
        }
        if (InquiryFile.format(name).isEmpty()) {
            throw new ProblemException(
                    415,
                    "unknown-format",
                    "No structure can be read from a file called '" + name
                            + "'. Try a name that ends in .cif, .poscar, .vasp, .extxyz, .json, .jsonl or .zip.");
        }
    }

    /** @throws ProblemException 404 when there is none */
    public Inquiry existing(UUID id) {
        return transactions
                .inNew(() -> inquiries.find(id))
                .orElseThrow(() -> new ProblemException(
                        404,
                        "unknown-inquiry",
                        "No inquiry has the id '" + id + "'. List them with GET /api/v1/inquiries."));
    }

    /** Ends it where it is, and deletes its answers and its file. */
    public Inquiry forget(UUID id) {
        Inquiry gone = existing(id);
        transactions.inNew(() -> {
            inquiries.lockFile(gone.sha256());
            inquiries.remove(id);
            if (!inquiries.anyAsks(gone.sha256())) {
                files.delete(gone.sha256());
            }
            return null;
        });
        return gone;
    }
}
