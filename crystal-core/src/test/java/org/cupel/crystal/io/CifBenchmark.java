package org.cupel.crystal.io;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cupel.crystal.check.CrystalChecks;

/**
 * Time to read a folder of CIFs, each with its checks: for every line of standard input one round, answered by {@code
 * seconds structures}, in processor time of the thread. The line {@code structures} is answered by one line of JSON per
 * file, the arguments {@code write FOLDER FILE.jsonl.gz COUNT} write such a folder. Run by {@code
 * src/test/python/bench_cif.py}.
 */
public final class CifBenchmark {

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private CifBenchmark() {}

    public static void main(String[] args) throws IOException {
        if (args[0].equals("write")) {
            write(Path.of(args[1]), Path.of(args[2]), Integer.parseInt(args[3]));
            return;
        }
        List<Path> files;
        try (Stream<Path> found = Files.list(Path.of(args[0]))) {
            files = found.sorted().toList();
        }
        BufferedReader rounds = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = rounds.readLine(); line != null; line = rounds.readLine()) {
            long start = CLOCK.getCurrentThreadCpuTime();
            int count = 0;
            for (Path file : files) {
                count += read(file, line.equals("structures"));
            }
            System.out.printf("%.6f %d%n", (CLOCK.getCurrentThreadCpuTime() - start) / 1e9, count);
        }
    }

    private static int read(Path file, boolean shown) throws IOException {
        MaterialReader reader = MaterialFormat.CIF.reader(CrystalChecks.defaults());
        String name = file.getFileName().toString();
        try (InputStream in = Files.newInputStream(file);
                Stream<ReadOutcome> outcomes = reader.read(name, in)) {
            List<ReadOutcome> all = outcomes.toList();
            boolean read = all.size() == 1 && all.get(0) instanceof ReadOutcome.Accepted;
            if (shown) {
                System.out.println(
                        read
                                ? CrystalJson.write(((ReadOutcome.Accepted) all.get(0))
                                        .row()
                                        .crystal())
                                : "null");
            }
            return read ? 1 : 0;
        }
    }

    private static void write(Path folder, Path source, int count) throws IOException {
        try (InputStream in = Files.newInputStream(source);
                Stream<ReadOutcome> rows = MaterialFormat.JSON_LINES
                        .reader(CrystalChecks.defaults())
                        .read("sample.jsonl", in)) {
            for (ReadOutcome outcome : (Iterable<ReadOutcome>) rows.limit(count)::iterator) {
                MaterialRow row = ((ReadOutcome.Accepted) outcome).row();
                Files.writeString(
                        folder.resolve(row.materialId() + ".cif"), CifWriter.block(row.materialId(), row.crystal()));
            }
        }
    }
}
