package org.cupel.ingest.run;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cupel.ingest.run.RunSources.ConfiguredSource;
import org.cupel.ingest.source.SourceProfile;
import org.cupel.platform.jobs.JobQueue;

/** Begins runs of sources: one at a time for each. */
@ApplicationScoped
public class SourceRuns {

    private final RunSources sources;
    private final RunLedger runs;
    private final FetchLedger fetches;
    private final JobQueue jobs;

    SourceRuns(RunSources sources, RunLedger runs, FetchLedger fetches, JobQueue jobs) {
        this.sources = sources;
        this.runs = runs;
        this.fetches = fetches;
        this.jobs = jobs;
    }

    /**
     * Begins a run, or returns the one that is under way. A run since a given moment is a back-fill: it leaves the
     * watermark alone.
     *
     * @param baseUrl another address than the official one, null for that
     * @param since everything changed since then, null for what is new since the last success
     */
    public Begun begin(String name, String baseUrl, Instant since) {
        RunCause cause = since == null ? RunCause.MANUAL : RunCause.BACKFILL;
        return open(UUID.randomUUID(), sources.named(name), cause, baseUrl, since);
    }

    /** Begins a reading of all that is stored of a source, as each address last answered; nothing is asked for. */
    public Begun reparse(String name) {
        return open(UUID.randomUUID(), sources.named(name), RunCause.REPARSE, null, null);
    }

    /** Begins the run of a moment in the schedule; however often and by whomever it is told, there is one. */
    public Begun scheduled(String name, Instant moment) {
        UUID runId = UUID.nameUUIDFromBytes(("schedule " + name + " " + moment).getBytes(StandardCharsets.UTF_8));
        return open(runId, sources.named(name), RunCause.SCHEDULE, null, null);
    }

    private Begun open(UUID runId, ConfiguredSource source, RunCause cause, String baseUrl, Instant since) {
        return QuarkusTransaction.requiringNew().call(() -> {
            runs.claim(source.name());
            Optional<UUID> known = runs.find(runId).map(IngestionRun::runId).or(() -> runs.underWay(source.name()));
            return known.map(first -> new Begun(first, true))
                    .orElseGet(() -> begun(runId, source, request(source, cause, baseUrl, since)));
        });
    }

    private Begun begun(UUID runId, ConfiguredSource source, IngestionRequest request) {
        runs.open(runId, request, source.source().profile());
        if (request.cause() == RunCause.REPARSE) {
            fetches.replay(runId, source.name());
        }
        jobs.enqueue(IngestionJob.KIND, runId.toString(), new IngestionJob(runId));
        return new Begun(runId, false);
    }

    private IngestionRequest request(ConfiguredSource source, RunCause cause, String baseUrl, Instant since) {
        SourceProfile profile = source.source().profile();
        String address = baseUrl == null ? profile.baseUrl() : baseUrl;
        Instant from = since == null && cause != RunCause.REPARSE
                ? runs.watermark(profile.name(), address).orElse(null)
                : since;
        return new IngestionRequest(
                profile.name(), profile.title(), null, source.selection(), profile.method(), cause, address, from);
    }

    /** @param underWay whether it had begun before */
    public record Begun(UUID runId, boolean underWay) {}
}
