package org.cupel.workbench.backtest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cupel.crystal.check.CrystalChecks;
import org.cupel.crystal.io.FolderReader;
import org.cupel.crystal.io.MaterialFormat;
import org.cupel.crystal.io.MaterialProperty;
import org.cupel.crystal.io.MaterialReader;
import org.cupel.crystal.io.ReadOutcome;
import org.cupel.crystal.io.UnreadableSourceException;
import org.cupel.surrogate.backtest.FinishedData;
import org.cupel.surrogate.goal.Goal;
import org.cupel.workbench.fetch.Sha256;

/** Crystals with properties, in any format that Cupel reads, or a folder of them. */
record StructureFile(Path path) implements FinishedFile {

    private static final int MOST_REFUSALS_TOLD = 5;

    @Override
    public Pool read(Goal goal, List<String> features) throws IOException {
        String name = path.getFileName().toString();
        List<StructureRow> rows = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        Map<Integer, Map<String, Double>> numbers = OwnNumbers.of(path);
        int refusals = 0;
        int others = 0;
        try (Stream<ReadOutcome> outcomes = outcomes(name)) {
            for (ReadOutcome outcome : (Iterable<ReadOutcome>) outcomes::iterator) {
                if (outcome instanceof ReadOutcome.Accepted accepted) {
                    Map<String, Double> values = new TreeMap<>(numbers.getOrDefault(accepted.rowNumber(), Map.of()));
                    accepted.row().properties().forEach((property, value) -> {
                        if (values.keySet().stream().noneMatch(own -> means(own, property))) {
                            values.put(property, value);
                        }
                    });
                    rows.add(new StructureRow(
                            accepted.rowNumber(), accepted.row().crystal(), values));
                } else if (outcome instanceof ReadOutcome.Rejected rejected) {
                    if (refusals++ < MOST_REFUSALS_TOLD) {
                        refused.add("Row " + rejected.rowNumber()
                                + (rejected.ref().isEmpty() ? "" : " (" + rejected.ref() + ")") + ": "
                                + rejected.reason());
                    }
                } else {
                    others++;
                }
            }
        } catch (UnreadableSourceException refusal) {
            throw new IllegalArgumentException(refusal.getMessage() + " Plain columns go with --table.", refusal);
        } catch (UncheckedIOException broken) {
            throw new IOException(
                    name + " breaks off after " + rows.size() + " structures: "
                            + broken.getCause().getMessage() + ". Copy it again.",
                    broken);
        }
        if (refusals > refused.size()) {
            refused.add("and " + (refusals - refused.size()) + " more");
        }
        if (others > 0) {
            refused.add(others + " rows without a structure");
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(name + " has no structure that can be used"
                    + (refused.isEmpty() ? "" : ": " + String.join(" ", refused))
                    + ". Give crystals with properties. Plain columns go with --table.");
        }
        FinishedData data = new StructureTable(name, rows).data(goal, features);
        return new Pool(name, "structures", hash(), rows.size() + refusals + others, data, refused);
    }

    private static boolean means(String own, String property) {
        return MaterialProperty.named(own)
                .filter(known -> known.key().equals(property))
                .isPresent();
    }

    private Stream<ReadOutcome> outcomes(String name) throws IOException {
        CrystalChecks checks = CrystalChecks.defaults();
        if (Files.isDirectory(path)) {
            return new FolderReader(checks).read(path);
        }
        MaterialReader reader = MaterialFormat.ofFileName(name)
                .map(format -> format.reader(checks))
                .orElseThrow(() -> new IllegalArgumentException(name + " is of no known kind. Give .jsonl, .csv with a"
                        + " column cif, .json, .extxyz or .zip, with .gz or .xz behind it or not."));
        InputStream bytes = Files.newInputStream(path);
        return reader.read(name, bytes);
    }

    private String hash() throws IOException {
        if (!Files.isDirectory(path)) {
            return Sha256.of(path);
        }
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.append(path.relativize(file))
                        .append(' ')
                        .append(Sha256.of(file))
                        .append('\n');
            }
        }
        return Sha256.ofText(all.toString());
    }
}
