package org.cupel.ingest.run;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.cupel.ingest.source.Ask;
import org.cupel.ingest.source.BadAnswerException;
import org.cupel.ingest.source.Fetch;
import org.cupel.ingest.source.FetchState;
import org.cupel.ingest.source.RefusedException;
import org.cupel.ingest.source.Reply;
import org.cupel.ingest.source.Web;
import org.cupel.platform.jobs.JobLease;

/** Goes through the fetches of one run in their order: had, kept, read. */
final class RunWalk {

    private final RunContext run;
    private final JobLease lease;
    private final FetchLedger fetches;
    private final FetchKeeper keeper;
    private final FetchReader reader;
    private final Web web;
    private final int atOnce;
    private final RunProgress progress;

    RunWalk(
            RunContext run,
            JobLease lease,
            FetchLedger fetches,
            FetchKeeper keeper,
            FetchReader reader,
            Web web,
            int atOnce) {
        this.run = run;
        this.lease = lease;
        this.fetches = fetches;
        this.keeper = keeper;
        this.reader = reader;
        this.web = web;
        this.atOnce = atOnce;
        this.progress = new RunProgress(lease, run.run().counts().rowsRead());
    }

    /** Returns when no fetch is open; what could not be had is marked failed. */
    void go() throws IOException, InterruptedException {
        try (FetchAhead ahead = new FetchAhead(atOnce, this::task)) {
            for (List<Fetch> open = open(); !open.isEmpty(); open = open()) {
                if (!run.offline()) {
                    ahead.begin(open);
                }
                step(open.get(0), ahead);
            }
        }
    }

    private void step(Fetch fetch, FetchAhead ahead) throws IOException, InterruptedException {
        progress.fetch(fetch.place() + 1, count());
        if (fetch.state() == FetchState.STORED) {
            reader.read(run, fetch, progress, lease);
        } else if (have(fetch, ahead)) {
            reader.read(run, again(fetch), progress, lease);
        }
    }

    private boolean have(Fetch fetch, FetchAhead ahead) throws IOException, InterruptedException {
        try {
            Reply reply = ahead.take(fetch, bytes -> progress.waiting(fetch.address(), bytes));
            boolean toRead = keeper.keep(run, fetch, reply, past(fetch), lease);
            web.done(spoolName(fetch));
            return toRead;
        } catch (RefusedException refused) {
            giveUp(fetch, refused.status(), refused.getMessage());
        } catch (BadAnswerException | RepeatedCursorException bad) {
            giveUp(fetch, 0, bad.getMessage());
        }
        return false;
    }

    private void giveUp(Fetch fetch, int status, String reason) {
        keeper.giveUp(run, fetch, status, reason, lease);
        web.done(spoolName(fetch));
    }

    /** The file that holds an answer goes last, so that a crash before costs no second download. */
    private static String spoolName(Fetch fetch) {
        return "fetch-" + fetch.fetchId();
    }

    private FetchAhead.Task task(Fetch fetch) {
        Ask ask = run.source().ask(run.order(), fetch);
        Optional<PastAnswer> past = past(fetch);
        String etag = past.map(PastAnswer::etag).orElse(null);
        String lastModified = past.map(PastAnswer::lastModified).orElse(null);
        return bytes -> web.get(ask, etag, lastModified, spoolName(fetch), bytes);
    }

    private Optional<PastAnswer> past(Fetch fetch) {
        return QuarkusTransaction.requiringNew()
                .call(() -> fetches.past(run.run().source(), fetch));
    }

    private List<Fetch> open() {
        return QuarkusTransaction.requiringNew().call(() -> fetches.open(run.id(), atOnce));
    }

    private int count() {
        return QuarkusTransaction.requiringNew().call(() -> fetches.count(run.id()));
    }

    private Fetch again(Fetch fetch) {
        return open().stream()
                .filter(stored -> stored.fetchId() == fetch.fetchId())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Fetch " + fetch.fetchId() + " was stored and is gone. Maybe its row was deleted."));
    }
}
