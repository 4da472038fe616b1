package org.cupel.ingest.run;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.cupel.crystal.check.CrystalChecks;
import org.cupel.crystal.io.ReadOutcome;
import org.cupel.crystal.io.UnreadableSourceException;
import org.cupel.crystal.select.CrystalSelection;
import org.cupel.ingest.quality.QualityGate;
import org.cupel.ingest.run.MaterialStore.RowOrigins;
import org.cupel.ingest.source.Fetch;
import org.cupel.platform.jobs.JobLease;
import org.cupel.platform.objectstore.ObjectStore;
import org.tukaani.xz.XZIOException;

/**
 * Reads the rows of a stored answer batch by batch.
 *
 * <p>Rows are read in the same order every time, so the number of rows committed is all that a worker needs to go on
 * where another stopped.
 */
@ApplicationScoped
class FetchReader {

    private final ObjectStore objects;
    private final BatchWriter writer;
    private final FetchLedger fetches;
    private final RejectedRows rejected;
    private final IngestionLimits limits;

    FetchReader(
            ObjectStore objects,
            BatchWriter writer,
            FetchLedger fetches,
            RejectedRows rejected,
            IngestionLimits limits) {
        this.objects = objects;
        this.writer = writer;
        this.fetches = fetches;
        this.rejected = rejected;
        this.limits = limits;
    }

    void read(RunContext run, Fetch fetch, RunProgress progress, JobLease lease) throws IOException {
        CrystalSelection selection = CrystalSelection.parse(run.run().request().selection());
        try (InputStream raw = objects.open(fetch.rawKey());
                Stream<ReadOutcome> rows = run.source().read(run.order(), fetch, raw, checks(fetch));
                Stream<ReadOutcome> ahead =
                        ReadAhead.of(chosen(fetch, rows).skip(fetch.rowsRead()), gate(fetch, selection))) {
            commitAll(run, fetch, selection, ahead.iterator(), progress, lease);
        } catch (UnreadableSourceException unreadable) {
            fail(fetch, unreadable.getMessage(), lease);
        } catch (UncheckedIOException broken) {
            failIfBroken(fetch, broken.getCause(), lease);
        } catch (IOException broken) {
            failIfBroken(fetch, broken, lease);
        }
    }

    private CrystalChecks checks(Fetch fetch) {
        return fetch.releases() == null
                ? CrystalChecks.defaults().withMaximumAtoms(limits.maximumAtoms())
                : CrystalChecks.onlyPossible();
    }

    private Stream<ReadOutcome> chosen(Fetch fetch, Stream<ReadOutcome> rows) {
        if (fetch.releases() == null) {
            return rows;
        }
        Set<Integer> released = QuarkusTransaction.requiringNew().call(() -> rejected.released(fetch.releases()));
        return rows.filter(row -> released.contains(row.rowNumber()));
    }

    /** What somebody let out of quarantine has been judged, and what nobody asked for need not be. */
    private static UnaryOperator<ReadOutcome> gate(Fetch fetch, CrystalSelection selection) {
        return outcome ->
                fetch.releases() == null && isSelected(outcome, selection) ? QualityGate.pass(outcome) : outcome;
    }

    private static boolean isSelected(ReadOutcome outcome, CrystalSelection selection) {
        return !(outcome instanceof ReadOutcome.Accepted row)
                || selection.test(row.row().crystal());
    }

    private void commitAll(
            RunContext run,
            Fetch fetch,
            CrystalSelection selection,
            Iterator<ReadOutcome> rows,
            RunProgress progress,
            JobLease lease) {
        RowOrigins origins = new RowOrigins(run.id(), run.source().profile(), fetch.fetchId(), fetch.releases());
        Batches batches = new Batches(selection, origins, progress, lease);
        try {
            rows.forEachRemaining(batches::add);
        } catch (UncheckedIOException broken) {
            if (isBrokenForGood(broken.getCause()) && !batches.open.isEmpty()) {
                batches.commit();
            }
            throw broken;
        }
        finish(run, fetch, origins, batches.open, lease);
        progress.rows(batches.open.size());
    }

    /** Commits a batch whenever it is full. */
    private final class Batches {

        private final CrystalSelection selection;
        private final RowOrigins origins;
        private final RunProgress progress;
        private final JobLease lease;
        private RowBatch open;

        Batches(CrystalSelection selection, RowOrigins origins, RunProgress progress, JobLease lease) {
            this.selection = selection;
            this.origins = origins;
            this.progress = progress;
            this.lease = lease;
            this.open = new RowBatch(selection, limits.batchRows());
        }

        void add(ReadOutcome row) {
            if (!open.offer(row)) {
                commit();
                open.offer(row);
            }
        }

        void commit() {
            RowBatch full = open;
            lease.advance(() -> writer.write(origins, full));
            progress.rows(full.size());
            open = new RowBatch(selection, limits.batchRows());
        }
    }

    private void finish(RunContext run, Fetch fetch, RowOrigins origins, RowBatch last, JobLease lease) {
        lease.advance(() -> {
            if (!last.isEmpty()) {
                writer.write(origins, last);
            }
            fetches.read(fetch.fetchId(), run.source().reader(), run.source().readerVersion());
        });
    }

    /** What breaks off in the bytes breaks off there every time; what breaks off on the way from S3 does not. */
    private void failIfBroken(Fetch fetch, IOException cause, JobLease lease) throws IOException {
        if (!isBrokenForGood(cause)) {
            throw cause;
        }
        fail(
                fetch,
                "'" + fetch.address() + "' breaks off: " + cause.getMessage()
                        + ". The rows before that are in; send the whole file to get the rest.",
                lease);
    }

    private static boolean isBrokenForGood(IOException cause) {
        return cause instanceof EOFException || cause instanceof ZipException || cause instanceof XZIOException;
    }

    private void fail(Fetch fetch, String reason, JobLease lease) {
        lease.advance(() -> fetches.failed(fetch.fetchId(), reason));
    }
}
