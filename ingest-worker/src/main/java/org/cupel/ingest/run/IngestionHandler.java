package org.cupel.ingest.run;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.cupel.ingest.link.Linking;
import org.cupel.ingest.source.MissingKeyException;
import org.cupel.ingest.source.RunOrder;
import org.cupel.ingest.source.Source;
import org.cupel.ingest.source.Web;
import org.cupel.platform.jobs.JobHandler;
import org.cupel.platform.jobs.JobLease;
import org.cupel.platform.jobs.UnrecoverableJobException;

/** Runs one run: plans its fetches, walks through them, and says how it ended. */
@ApplicationScoped
class IngestionHandler implements JobHandler<IngestionJob> {

    private static final int FAILURES_SHOWN = 3;

    private final RunLedger runs;
    private final FetchLedger fetches;
    private final RunSources sources;
    private final FetchKeeper keeper;
    private final FetchReader reader;
    private final Web web;
    private final IngestionLimits limits;
    private final Linking linking;

    IngestionHandler(
            RunLedger runs,
            FetchLedger fetches,
            RunSources sources,
            FetchKeeper keeper,
            FetchReader reader,
            Web web,
            IngestionLimits limits,
            Linking linking) {
        this.runs = runs;
        this.fetches = fetches;
        this.sources = sources;
        this.keeper = keeper;
        this.reader = reader;
        this.web = web;
        this.limits = limits;
        this.linking = linking;
    }

    @Override
    public String kind() {
        return IngestionJob.KIND;
    }

    @Override
    public Class<IngestionJob> payloadType() {
        return IngestionJob.class;
    }

    @Override
    public void run(IngestionJob job, JobLease lease) throws IOException, InterruptedException {
        lease.commit(() -> runs.start(job.runId()));
        RunContext run = context(QuarkusTransaction.requiringNew().call(() -> find(job.runId())));
        try {
            plan(run, lease);
            new RunWalk(run, lease, fetches, keeper, reader, web, limits.fetchesAtOnce()).go();
        } catch (MissingKeyException missing) {
            lease.complete(() -> runs.skip(job.runId(), missing.getMessage()));
            return;
        }
        lease.complete(() -> end(job.runId()));
    }

    private IngestionRun find(UUID runId) {
        return runs.find(runId)
                .orElseThrow(() -> new UnrecoverableJobException(
                        "There is no ingestion run " + runId + ". Maybe its row was deleted; ingest again."));
    }

    private RunContext context(IngestionRun run) {
        IngestionRequest request = run.request();
        Source source = request.isFile()
                ? new UploadSource(request)
                : sources.named(request.source()).source();
        return new RunContext(
                run,
                source,
                new RunOrder(run.runId(), URI.create(request.baseUrl()), request.since(), run.announced()));
    }

    private void plan(RunContext run, JobLease lease) {
        boolean planned = QuarkusTransaction.requiringNew().call(() -> fetches.count(run.id())) > 0;
        if (!planned && !run.offline()) {
            lease.commit(() -> fetches.plan(run.id(), run.source().plan(run.order())));
        }
    }

    private void end(UUID runId) {
        if (find(runId).counts().upserted() > 0) {
            linking.after(runId);
        }
        List<String> failures = fetches.failures(runId);
        if (failures.isEmpty()) {
            runs.succeed(runId);
        } else {
            runs.fail(runId, summary(failures));
        }
    }

    private static String summary(List<String> failures) {
        String shown = String.join(" ", failures.stream().limit(FAILURES_SHOWN).toList());
        return failures.size() <= FAILURES_SHOWN ? shown : failures.size() + " answers failed. The first: " + shown;
    }

    @Override
    public void failed(IngestionJob job, String reason) {
        runs.fail(job.runId(), reason);
    }
}
