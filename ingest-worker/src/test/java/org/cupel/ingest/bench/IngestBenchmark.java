package org.cupel.ingest.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.cupel.stack.CupelHome;
import org.cupel.stack.CupelService;
import org.cupel.stack.FreePorts;
import org.cupel.stack.LocalStack;
import org.cupel.stack.RunningPart;
import org.cupel.stack.ServiceProcess;

/**
 * Materials per second from raw bytes in S3 to PostgreSQL and events, with the packaged worker in a process of its own,
 * as the launcher starts it.
 *
 * <p>Arguments: a file of JSON lines, a folder for what is made, and numbers of rows. For each number a fresh stack: the
 * file repeated with jitter is sent, read, and sent again. Beside it stands how long a plain COPY of the finished rows
 * takes, the floor of what the database needs.
 */
public final class IngestBenchmark {

    private IngestBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        Path original = Path.of(args[0]);
        Path folder = Files.createDirectories(Path.of(args[1]));
        System.out.println("rows     first s  rows/s   events s  rows/s | again s  rows written  WAL kB |"
                + " COPY s  ratio | peak RSS MiB  raw MB");
        for (int arg = 2; arg < args.length; arg++) {
            int rows = Integer.parseInt(args[arg]);
            Path file = folder.resolve("jittered-" + rows + ".jsonl.gz");
            long bytes = new JitteredMaterials(original).write(rows, file);
            measure(rows, file, bytes, folder);
        }
    }

    private static void measure(int rows, Path file, long bytes, Path folder)
            throws IOException, InterruptedException, SQLException {
        CupelHome home = CupelHome.find();
        try (LocalStack stack = LocalStack.start()) {
            ServiceProcess service = new ServiceProcess(
                    home, CupelService.INGEST_WORKER, FreePorts.next(), stack.environment(CupelService.INGEST_WORKER));
            try (RunningPart worker = RunningPart.start(service, folder.resolve("ingest-worker.log"));
                    BenchDatabase database = new BenchDatabase(stack)) {
                worker.awaitReady();
                BenchRun run =
                        new BenchRun(service.url(), database, worker.identity().pid());
                BenchRun.Result first = run.send(file, rows);
                database.settle();
                BenchDatabase.Written before = database.written();
                BenchRun.Result again = run.send(file, rows);
                BenchDatabase.Written after = database.written();
                double copySeconds = database.plainCopySeconds();
                System.out.printf(
                        "%-8d %7.1f %7.0f   %7.1f %7.0f | %7.1f  %12d %7d | %6.1f  %5.1f | %12.0f  %6.0f%n",
                        rows,
                        first.readSeconds(),
                        rows / first.readSeconds(),
                        first.toldSeconds(),
                        rows / first.toldSeconds(),
                        again.readSeconds(),
                        after.tuples() - before.tuples(),
                        (after.walBytes() - before.walBytes()) / 1024,
                        copySeconds,
                        first.readSeconds() / copySeconds,
                        run.peakResidentMebibytes(),
                        bytes / 1e6);
            }
        }
    }
}
