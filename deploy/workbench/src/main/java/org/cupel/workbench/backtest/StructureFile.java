package org.cupel.workbench.backtest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cupel.crystal.check.CrystalChecks;
import org.cupel.crystal.io.FolderReader;
import org.cupel.crystal.io.MaterialFormat;
import org.cupel.crystal.io.MaterialReader;
import org.cupel.crystal.io.ReadOutcome;
import org.cupel.crystal.io.UnreadableSourceException;
import org.cupel.surrogate.backtest.FinishedData;
import org.cupel.surrogate.backtest.report.Pool;
import org.cupel.surrogate.goal.Goal;
import org.cupel.workbench.fetch.Sha256;

/** Crystals with properties, in any format that Cupel reads, or a folder of them. */
record StructureFile(Path path) implements FinishedFile {

    @Override
    public Pool read(Goal goal, List<String> features) throws IOException {
        String name = path.getFileName().toString();
        StructureRows rows = new StructureRows(OwnNumbers.of(path));
        try (Stream<ReadOutcome> outcomes = outcomes(name)) {
            outcomes.forEach(rows::take);
        } catch (UnreadableSourceException refusal) {
            throw new IllegalArgumentException(refusal.getMessage() + " Plain columns go with --table.", refusal);
        } catch (UncheckedIOException broken) {
            throw new IOException(
                    name + " breaks off after " + rows.usable().size() + " structures: "
                            + broken.getCause().getMessage() + ". Copy it again.",
                    broken);
        }
        if (rows.usable().isEmpty()) {
            throw new IllegalArgumentException(name + " has no structure that can be used. "
                    + String.join(" ", rows.refused())
                    + " Give crystals with properties. Plain columns go with --table.");
        }
        FinishedData data = new StructureTable(name, rows.usable()).data(goal, features);
        return new Pool(name, "structures", hash(), rows.count(), data, rows.refused());
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
