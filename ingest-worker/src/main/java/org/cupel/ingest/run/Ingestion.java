package org.cupel.ingest.run;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.select.CrystalSelection;
import org.cupel.platform.jobs.JobQueue;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.platform.objectstore.StoredObject;
import org.cupel.platform.problem.ProblemException;

/** Takes raw bytes in and queues their reading. */
@ApplicationScoped
public class Ingestion {

    private static final String RAW = "raw";

    private final ObjectStore objects;
    private final RunLedger runs;
    private final FetchLedger fetches;
    private final JobQueue jobs;

    Ingestion(ObjectStore objects, RunLedger runs, FetchLedger fetches, JobQueue jobs) {
        this.objects = objects;
        this.runs = runs;
        this.fetches = fetches;
        this.jobs = jobs;
    }

    /**
     * Stores the bytes under their hash, then writes manifest, run and job in one transaction. A crash in between leaves
     * bytes that the same request finds again.
     *
     * @param idempotencyKey repeated with the same request it returns the first run; null for a new run each time
     * @throws ProblemException when the selection cannot be understood; nothing is stored then
     */
    public AcceptedIngestion accept(IngestionRequest request, String idempotencyKey, InputStream body)
            throws IOException {
        requireSelection(request.selection());
        StoredObject raw = objects.putContent(RAW, body, "application/octet-stream");
        if (raw.sizeBytes() == 0) {
            throw new ProblemException(
                    400, "empty-body", "'" + request.name() + "' has no bytes. Send the file as the request's body.");
        }
        UUID runId = runId(idempotencyKey);
        QuarkusTransaction.requiringNew().run(() -> runs.find(runId)
                .ifPresentOrElse(first -> requireSame(first, request, raw), () -> open(runId, request, raw)));
        return new AcceptedIngestion(runId, raw.sha256(), raw.existed());
    }

    /** The key names the run, so that whoever lost the answer asks for the same run again. */
    private static UUID runId(String idempotencyKey) {
        return idempotencyKey == null
                ? UUID.randomUUID()
                : UUID.nameUUIDFromBytes(("ingestion " + idempotencyKey).getBytes(StandardCharsets.UTF_8));
    }

    private void open(UUID runId, IngestionRequest request, StoredObject raw) {
        runs.open(runId, request, new UploadSource(request).profile());
        fetches.uploaded(runId, request.name(), raw);
        jobs.enqueue(IngestionJob.KIND, runId.toString(), new IngestionJob(runId));
    }

    private void requireSame(IngestionRun first, IngestionRequest request, StoredObject raw) {
        String before = fetches.uploadOf(first.runId());
        if (!before.equals(raw.sha256()) || !first.request().equals(request)) {
            throw new ProblemException(
                    422,
                    "idempotency-key-reused",
                    "The key was used for '%s' with SHA-256 %s, and now for '%s' with %s. Choose a new key for another request."
                            .formatted(first.request().name(), before, request.name(), raw.sha256()));
        }
    }

    private static void requireSelection(String expression) {
        try {
            CrystalSelection.parse(expression);
        } catch (CrystalException unreadable) {
            throw new ProblemException(400, "invalid-selection", unreadable.getMessage());
        }
    }
}
