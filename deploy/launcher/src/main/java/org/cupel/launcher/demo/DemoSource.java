package org.cupel.launcher.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.cupel.crystal.check.CrystalChecks;
import org.cupel.crystal.io.FolderReader;
import org.cupel.crystal.io.MaterialFormat;
import org.cupel.crystal.io.ReadOutcome;
import org.cupel.crystal.select.CrystalSelection;

/** Where the demo's crystals come from: the embedded sample, a file, or a folder of structures with a table of labels. */
final class DemoSource {

    private DemoSource() {}

    static DemoRows read(Path data, CrystalSelection selection) throws IOException {
        if (!Files.exists(data)) {
            throw new DemoException(
                    "There is nothing at '%s'. Give a JSON-lines file, a zip, or a folder of CIF or POSCAR files"
                                    .formatted(data)
                            + " with a CSV of labels.");
        }
        if (Files.isDirectory(data)) {
            try (Stream<ReadOutcome> outcomes = new FolderReader(CrystalChecks.defaults()).read(data)) {
                return DemoRows.collect(outcomes, selection);
            }
        }
        String name = data.getFileName().toString();
        MaterialFormat format = MaterialFormat.ofFileName(name)
                .orElseThrow(() -> new DemoException(
                        "The name '%s' tells no format. Maybe rename it to end in .jsonl, .jsonl.gz, .json, .cif or .zip."
                                .formatted(name)));
        try (InputStream in = Files.newInputStream(data);
                Stream<ReadOutcome> outcomes =
                        format.reader(CrystalChecks.defaults()).read(name, in)) {
            return DemoRows.collect(outcomes, selection);
        }
    }
}
