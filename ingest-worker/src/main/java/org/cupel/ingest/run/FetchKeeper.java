package org.cupel.ingest.run;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.cupel.ingest.source.Body;
import org.cupel.ingest.source.Fetch;
import org.cupel.ingest.source.Outlook;
import org.cupel.ingest.source.PlannedFetch;
import org.cupel.ingest.source.Reply;
import org.cupel.platform.jobs.JobLease;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.platform.objectstore.StoredObject;

/** Puts answers into S3 and the manifest, and plans what they say is still to come. */
@ApplicationScoped
class FetchKeeper {

    private static final String RAW = "raw";

    private final ObjectStore objects;
    private final FetchLedger fetches;
    private final RunLedger runs;

    FetchKeeper(ObjectStore objects, FetchLedger fetches, RunLedger runs) {
        this.objects = objects;
        this.fetches = fetches;
        this.runs = runs;
    }

    /**
     * Keeps an answer: the bytes are in S3 before the manifest tells of them.
     *
     * @return whether its rows are still to be read
     */
    boolean keep(RunContext run, Fetch fetch, Reply reply, Optional<PastAnswer> past, JobLease lease)
            throws IOException {
        return reply.notModified()
                ? keepNotModified(run, fetch, reply, past.orElseThrow(), lease)
                : keepBody(run, fetch, reply, past, lease);
    }

    private boolean keepBody(RunContext run, Fetch fetch, Reply reply, Optional<PastAnswer> past, JobLease lease)
            throws IOException {
        Outlook outlook = look(run, fetch, () -> new BufferedInputStream(Files.newInputStream(reply.file())));
        StoredObject raw = objects.putContent(RAW, reply.file(), "application/octet-stream");
        boolean same =
                past.filter(earlier -> earlier.rawSha256().equals(raw.sha256())).isPresent();
        boolean read = same && readAlready(run, past.orElseThrow());
        lease.advance(() -> {
            fetches.stored(fetch.fetchId(), reply, raw);
            runs.moved(run.id(), traffic(reply, raw, same));
            learn(run, fetch, outlook, read);
        });
        return !read;
    }

    private static Traffic traffic(Reply reply, StoredObject raw, boolean same) {
        return same
                ? Traffic.same(reply.retries(), raw.sizeBytes())
                : Traffic.fetched(!raw.existed(), reply.retries(), raw.sizeBytes());
    }

    private boolean keepNotModified(RunContext run, Fetch fetch, Reply reply, PastAnswer past, JobLease lease)
            throws IOException {
        Outlook outlook = look(run, fetch, () -> objects.open(past.rawKey()));
        boolean read = readAlready(run, past);
        lease.advance(() -> {
            fetches.notModified(fetch.fetchId(), reply, past);
            runs.moved(run.id(), Traffic.notModified(reply.retries()));
            learn(run, fetch, outlook, read);
        });
        return !read;
    }

    private Outlook look(RunContext run, Fetch fetch, Body body) throws IOException {
        int announced = QuarkusTransaction.requiringNew()
                .call(() -> runs.find(run.id()).map(IngestionRun::announced).orElse(0));
        return run.source().look(run.order().announcing(announced), fetch, body);
    }

    private static boolean readAlready(RunContext run, PastAnswer past) {
        return past.readBy(run.source().reader(), run.source().readerVersion());
    }

    private void learn(RunContext run, Fetch fetch, Outlook outlook, boolean read) {
        fetches.plan(run.id(), outlook.next());
        runs.learned(run.id(), outlook.announced(), outlook.reached(), outlook.warnings());
        if (read) {
            fetches.read(fetch.fetchId(), run.source().reader(), run.source().readerVersion());
        }
    }

    /** Leaves an answer that cannot be had behind, and plans what the source wants in its place. */
    void giveUp(RunContext run, Fetch fetch, int status, String reason, JobLease lease) {
        List<PlannedFetch> instead = run.source().instead(run.order(), fetch, status);
        lease.advance(() -> {
            fetches.plan(run.id(), instead);
            if (instead.isEmpty()) {
                fetches.failed(fetch.fetchId(), reason);
            } else {
                fetches.read(
                        fetch.fetchId(), run.source().reader(), run.source().readerVersion());
                runs.learned(run.id(), 0, null, List.of(reason));
            }
        });
    }
}
