package org.cupel.crystal.soap;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.check.CrystalChecks;
import org.cupel.crystal.io.JsonLinesReader;
import org.cupel.crystal.io.ReadOutcome;

/**
 * Averaged descriptors of the crystals in a file: for every line of standard input one round, answered by its seconds in
 * processor time of the thread; at its end all vectors into a file of doubles. Run by {@code src/test/python/bench_soap.py} with: crystals
 * cutoff radial degree sigma INNER|OUTER vectors.
 */
public final class SoapBenchmark {

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private SoapBenchmark() {}

    public static void main(String[] args) throws IOException {
        List<Crystal> crystals = crystals(Path.of(args[0]));
        Soap soap = new Soap(new SoapSettings(
                Double.parseDouble(args[1]),
                Integer.parseInt(args[2]),
                Integer.parseInt(args[3]),
                Double.parseDouble(args[4])));
        Averaging averaging = Averaging.valueOf(args[5]);
        List<PowerSpectrum> spectra = List.of();
        BufferedReader rounds = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (rounds.readLine() != null) {
            long start = CLOCK.getCurrentThreadCpuTime();
            spectra = crystals.stream()
                    .map(crystal -> soap.averaged(crystal, averaging))
                    .toList();
            System.out.printf("%.6f%n", (CLOCK.getCurrentThreadCpuTime() - start) / 1e9);
        }
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(args[6]))))) {
            for (PowerSpectrum spectrum : spectra) {
                for (double value : spectrum.values()) {
                    out.writeDouble(value);
                }
            }
        }
    }

    private static List<Crystal> crystals(Path file) throws IOException {
        List<Crystal> crystals = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                Stream<ReadOutcome> rows = new JsonLinesReader(CrystalChecks.defaults()).read(file.toString(), in)) {
            rows.forEach(outcome ->
                    crystals.add(((ReadOutcome.Accepted) outcome).row().crystal()));
        }
        return crystals;
    }
}
