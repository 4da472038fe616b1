package org.cupel.workbench.command;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.cupel.backbone.Architectures;
import org.cupel.backbone.BackboneName;
import org.cupel.crystal.check.CrystalChecks;
import org.cupel.crystal.io.MaterialFormat;
import org.cupel.crystal.io.MaterialRow;
import org.cupel.crystal.io.ReadOutcome;
import org.cupel.workbench.console.JsonOption;
import org.cupel.workbench.console.Progress;
import org.cupel.workbench.console.Terminal;
import org.cupel.workbench.console.WorkException;
import org.cupel.workbench.parity.Parity;
import org.cupel.workbench.parity.ParityReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds the exported form of a backbone against the one on libtorch. */
@Command(
        name = "parity",
        description = "Compares a backbone's ONNX export with libtorch on crystals of a file; beyond 1e-5 it fails.")
public final class ParityCommand implements Callable<Integer> {

    private static final double TOLERANCE = 1e-5;

    @Parameters(paramLabel = "NAME", description = "cgcnn, chgnet, nequix, mace or own")
    private String name;

    @Option(names = "--weights", paramLabel = "FILE", required = true, description = "Weights, in any known layout.")
    private Path weights;

    @Option(
            names = "--data",
            paramLabel = "FILE",
            required = true,
            description = "Crystals, in any format of ingestion.")
    private Path data;

    @Option(names = "--count", paramLabel = "N", defaultValue = "1000", description = "Crystals (default: 1000).")
    private int count;

    @Option(
            names = "--max-atoms",
            paramLabel = "N",
            defaultValue = "60",
            description = "Largest crystal (default: 60).")
    private int maxAtoms;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Chooses among the crystals (default: 1).")
    private long seed;

    @Option(names = "--sha256", paramLabel = "HEX", description = "Refuses weights with another hash.")
    private String sha256;

    @Mixin
    private JsonOption json;

    @Override
    public Integer call() throws IOException, OrtException {
        List<MaterialRow> rows = rows();
        Collections.shuffle(rows, new Random(seed));
        try (Parity parity =
                        new Parity(Architectures.load(BackboneName.parse(name), weights, Optional.ofNullable(sha256)));
                Progress progress = Progress.ofItems("crystals", count)) {
            for (Iterator<MaterialRow> next = rows.iterator(); next.hasNext() && parity.structures() < count; ) {
                compare(parity, next.next());
                progress.accept(parity.structures());
            }
            ParityReport report = parity.report(TOLERANCE);
            json.write(report);
            if (!json.isOutput()) {
                Terminal.line(text(report));
            }
            return report.withinTolerance() ? 0 : 1;
        }
    }

    private List<MaterialRow> rows() throws IOException {
        List<MaterialRow> rows = new ArrayList<>();
        String file = data.getFileName().toString();
        try (InputStream bytes = Files.newInputStream(data);
                Stream<ReadOutcome> outcomes = MaterialFormat.ofFileName(file)
                        .orElseThrow(() -> new WorkException(file + " is of no format that is known by its name. Maybe "
                                + "call it .jsonl, .json, .extxyz, .cif or .zip, with .gz or .xz behind."))
                        .reader(CrystalChecks.defaults())
                        .read(file, bytes)) {
            outcomes.forEach(outcome -> {
                if (outcome instanceof ReadOutcome.Accepted accepted) {
                    rows.add(accepted.row());
                }
            });
        }
        return rows;
    }

    private void compare(Parity parity, MaterialRow row) throws OrtException {
        if (row.crystal().atomCount() > maxAtoms) {
            parity.skip();
        } else {
            parity.add(row.materialId(), row.crystal());
        }
    }

    private static String text(ParityReport report) {
        return String.format(
                "%s: %d crystals, energy within %.1e eV/atom (worst %s), features within %.1e; ONNX %.1f ms, libtorch "
                        + "%.1f ms each. %s",
                report.backbone(),
                report.structures(),
                report.maxEnergyPerAtomEv(),
                report.worst(),
                report.maxFeature(),
                report.onnxMs(),
                report.torchMs(),
                report.withinTolerance() ? "Within tolerance." : "BEYOND TOLERANCE.");
    }
}
