package org.cupel.crystal.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.check.CrystalChecks;

/** Joins the structures of a file set with its table of labels, lazily. */
final class LabelledFiles {

    private final FileSet files;
    private final LabelTable table;
    private final CrystalChecks checks;
    private int rowNumber;

    private LabelledFiles(FileSet files, LabelTable table, CrystalChecks checks) {
        this.files = files;
        this.table = table;
        this.checks = checks;
    }

    /** Where the table of labels comes from. */
    interface LabelSource {
        LabelTable table() throws IOException;
    }

    /** Takes over {@code files}: they are closed with the stream, or now if this fails. */
    static Stream<ReadOutcome> read(FileSet files, CrystalChecks checks) throws IOException {
        return read(files, () -> table(files), checks);
    }

    /** As above, with labels from elsewhere; tables among the files are left aside. */
    static Stream<ReadOutcome> read(FileSet files, LabelSource labels, CrystalChecks checks) throws IOException {
        try {
            return new LabelledFiles(files, labels.table(), checks).outcomes().onClose(() -> close(files));
        } catch (IOException | RuntimeException failed) {
            files.close();
            throw failed;
        }
    }

    private static LabelTable table(FileSet files) throws IOException {
        List<String> tables =
                files.names().stream().filter(LabelledFiles::isTable).toList();
        if (tables.size() > 1) {
            throw new UnreadableSourceException(
                    "Several tables of labels: " + String.join(", ", tables) + ". Leave one CSV in the folder.");
        }
        return tables.isEmpty()
                ? LabelTable.empty()
                : LabelTable.read(tables.get(0), WholeText.of(tables.get(0), files.open(tables.get(0))));
    }

    private static boolean isTable(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".*\\.csv(\\.gz|\\.xz)?");
    }

    private Stream<ReadOutcome> outcomes() {
        Stream<ReadOutcome> structures =
                files.names().stream().filter(name -> !isTable(name)).flatMap(this::fileOrArchive);
        // Only when all files were read is it known which labels have none.
        return Stream.concat(structures, Stream.of(table).flatMap(LabelTable::unused))
                .map(outcome -> outcome.at(++rowNumber));
    }

    /** A zip among the files is read as if it were unpacked there; zips within it are not. */
    private Stream<ReadOutcome> fileOrArchive(String name) {
        boolean archive = MaterialFormat.ofFileName(name)
                .filter(MaterialFormat.ZIP::equals)
                .isPresent();
        if (!archive || files instanceof ZipFiles) {
            return file(files, name);
        }
        try {
            FileSet packed = ZipFiles.of(name, files.open(name));
            return packed.names().stream()
                    .filter(inner -> !isTable(inner))
                    .flatMap(inner -> file(packed, inner))
                    .onClose(() -> close(packed));
        } catch (UnreadableSourceException refused) {
            return rejected(name, refused.getMessage());
        } catch (IOException broken) {
            return rejected(name, "File \"" + name + "\" cannot be read: " + broken.getMessage() + ". Copy it again.");
        }
    }

    private Stream<ReadOutcome> file(FileSet files, String name) {
        Optional<MaterialFormat> format = MaterialFormat.ofFileName(name).filter(found -> found != MaterialFormat.ZIP);
        if (format.isEmpty()) {
            return rejected(
                    name,
                    "File \"" + name
                            + "\" is of no known kind. Use .cif, .json, .jsonl, .vasp or a name that begins with POSCAR.");
        }
        try {
            List<ReadOutcome> outcomes = contents(files, name, format.get());
            return IntStream.range(0, outcomes.size())
                    .mapToObj(i -> labelled(name, outcomes.get(i), outcomes.size() == 1));
        } catch (UnreadableSourceException refused) {
            return rejected(name, refused.getMessage());
        } catch (IOException | UncheckedIOException broken) {
            return rejected(name, "File \"" + name + "\" cannot be read: " + broken.getMessage() + ". Copy it again.");
        }
    }

    private List<ReadOutcome> contents(FileSet files, String name, MaterialFormat format) throws IOException {
        try (Stream<ReadOutcome> outcomes = format.reader(checks).read(name, files.open(name))) {
            return outcomes.toList();
        }
    }

    private static Stream<ReadOutcome> rejected(String name, String reason) {
        return Stream.of(new ReadOutcome.Rejected(0, name, reason, ""));
    }

    private ReadOutcome labelled(String name, ReadOutcome outcome, boolean single) {
        if (outcome instanceof ReadOutcome.Accepted accepted) {
            MaterialRow row = accepted.row();
            try {
                return new ReadOutcome.Accepted(0, table.label(row, single ? name : null));
            } catch (CrystalException refused) {
                return new ReadOutcome.Rejected(0, row.materialId(), refused.getMessage(), table.excerpt(row, name));
            }
        }
        table.use(outcome instanceof ReadOutcome.Rejected bad ? bad.ref() : "", single ? name : null);
        return outcome;
    }

    private static void close(FileSet files) {
        try {
            files.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
