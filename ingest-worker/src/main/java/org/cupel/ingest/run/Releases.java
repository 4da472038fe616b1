package org.cupel.ingest.run;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.cupel.ingest.source.SourceProfile;
import org.cupel.platform.jobs.JobQueue;
import org.cupel.platform.problem.ProblemException;

/** The way back out of quarantine: somebody vouches for rows, and they are read again without the doubts. */
@ApplicationScoped
public class Releases {

    private final RunLedger runs;
    private final RunSources sources;
    private final FetchLedger fetches;
    private final RejectedRows rows;
    private final JobQueue jobs;

    Releases(RunLedger runs, RunSources sources, FetchLedger fetches, RejectedRows rows, JobQueue jobs) {
        this.runs = runs;
        this.sources = sources;
        this.fetches = fetches;
        this.rows = rows;
        this.jobs = jobs;
    }

    /**
     * Releases held rows of a run and begins the run that reads them again.
     *
     * @param refs which, all when empty
     * @throws ProblemException 404 for an unknown run, 409 when no such row is held
     */
    public UUID release(UUID from, List<String> refs, String actor) {
        return QuarkusTransaction.requiringNew().call(() -> {
            IngestionRun first = runs.find(from)
                    .orElseThrow(() -> new ProblemException(
                            404, "unknown-run", "There is no ingestion run " + from + ". List them at /ingestions."));
            if (rows.release(from, refs, actor) == 0) {
                throw new ProblemException(
                        409,
                        "nothing-held",
                        "Run " + from + " holds no " + (refs.isEmpty() ? "row" : "row " + refs)
                                + ". List its quarantine to see what became of them.");
            }
            return begin(first);
        });
    }

    private UUID begin(IngestionRun first) {
        UUID runId = UUID.randomUUID();
        IngestionRequest request = first.request().again(RunCause.RELEASE);
        runs.open(runId, request, profile(request));
        fetches.release(runId, first.runId());
        jobs.enqueue(IngestionJob.KIND, runId.toString(), new IngestionJob(runId));
        return runId;
    }

    private SourceProfile profile(IngestionRequest request) {
        return request.isFile()
                ? new UploadSource(request).profile()
                : sources.named(request.source()).source().profile();
    }
}
