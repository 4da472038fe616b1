package org.cupel.ingest.run;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.cupel.crystal.check.CrystalChecks;
import org.cupel.crystal.io.ReadOutcome;
import org.cupel.crystal.io.UnreadableSourceException;
import org.cupel.crystal.select.CrystalSelection;
import org.cupel.platform.jobs.JobHandler;
import org.cupel.platform.jobs.JobLease;
import org.cupel.platform.jobs.UnrecoverableJobException;
import org.cupel.platform.objectstore.ObjectStore;

/**
 * Reads a source from S3 batch by batch.
 *
 * <p>Rows are read in the same order every time, so the number of rows committed is all that a worker needs to go on
 * where another stopped.
 */
@ApplicationScoped
class IngestionHandler implements JobHandler<IngestionJob> {

    private final ObjectStore objects;
    private final RunLedger runs;
    private final BatchWriter writer;
    private final IngestionLimits limits;

    IngestionHandler(ObjectStore objects, RunLedger runs, BatchWriter writer, IngestionLimits limits) {
        this.objects = objects;
        this.runs = runs;
        this.writer = writer;
        this.limits = limits;
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
    public void run(IngestionJob job, JobLease lease) throws IOException {
        lease.commit(() -> runs.start(job.runId()));
        IngestionRun run = QuarkusTransaction.requiringNew().call(() -> find(job.runId()));
        CrystalChecks checks = CrystalChecks.defaults().withMaximumAtoms(limits.maximumAtoms());
        try (InputStream raw = objects.open(run.rawKey());
                Stream<ReadOutcome> rows = run.format().format().reader(checks).read(run.name(), raw)) {
            ingest(run, rows.skip(run.counts().rowsRead()).iterator(), lease);
        } catch (UnreadableSourceException unreadable) {
            throw new UnrecoverableJobException(unreadable.getMessage());
        } catch (EOFException | ZipException broken) {
            throw brokenOff(run, broken);
        } catch (UncheckedIOException broken) {
            if (broken.getCause() instanceof EOFException || broken.getCause() instanceof ZipException) {
                throw brokenOff(run, broken.getCause());
            }
            throw broken;
        }
    }

    private IngestionRun find(UUID runId) {
        return runs.find(runId)
                .orElseThrow(() -> new UnrecoverableJobException(
                        "There is no ingestion run " + runId + ". Maybe its row was deleted; ingest again."));
    }

    private void ingest(IngestionRun run, Iterator<ReadOutcome> rows, JobLease lease) {
        CrystalSelection selection = CrystalSelection.parse(run.selection());
        RowBatch batch = new RowBatch(selection, limits.batchRows());
        int rowsRead = run.counts().rowsRead();
        while (rows.hasNext()) {
            ReadOutcome row = rows.next();
            if (!batch.offer(row)) {
                rowsRead += commit(run, batch, lease);
                lease.progress(rowsRead, 0, rowsRead + " rows");
                batch = new RowBatch(selection, limits.batchRows());
                batch.offer(row);
            }
        }
        finish(run, batch, lease);
    }

    private int commit(IngestionRun run, RowBatch batch, JobLease lease) {
        lease.commit(() -> writer.write(run, batch));
        return batch.counts(0).rowsRead();
    }

    private void finish(IngestionRun run, RowBatch last, JobLease lease) {
        lease.complete(() -> {
            if (!last.isEmpty()) {
                writer.write(run, last);
            }
            runs.succeed(run.runId());
        });
    }

    private static UnrecoverableJobException brokenOff(IngestionRun run, IOException cause) {
        return new UnrecoverableJobException("'" + run.name() + "' breaks off: " + cause.getMessage()
                + ". The rows before that are in; send the whole file to get the rest.");
    }

    @Override
    public void failed(IngestionJob job, String reason) {
        runs.fail(job.runId(), reason);
    }
}
