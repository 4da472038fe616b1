package org.cupel.gateway.ask;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cupel.crystal.check.CrystalChecks;
import org.cupel.crystal.io.MaterialFormat;
import org.cupel.crystal.io.OversizedSourceException;
import org.cupel.crystal.io.ReadOutcome;
import org.cupel.crystal.io.UnpackedSize;
import org.cupel.crystal.io.UnreadableSourceException;
import org.cupel.platform.problem.ProblemException;

/** A file with structures that somebody asks about. Nothing of it is read before it is known to be small when unpacked. */
final class AskedFile {

    private final String name;
    private final byte[] content;
    private final AskLimits limits;

    AskedFile(String name, byte[] content, AskLimits limits) {
        this.name = name;
        this.content = content;
        this.limits = limits;
    }

    /**
     * One outcome per structure.
     *
     * @throws ProblemException 413 for more than may be asked at once, 415 for a format that is not known, 422 when nothing
     *     of the file can be read
     */
    List<ReadOutcome> read() {
        MaterialFormat format = format();
        try {
            new UnpackedSize(limits.maxExpandedBytes(), 4 * limits.maxStructures())
                    .require(name, format, new ByteArrayInputStream(content));
            var checks = CrystalChecks.defaults().withMaximumAtoms(limits.maxAtoms());
            try (Stream<ReadOutcome> rows = format.reader(checks).read(name, new ByteArrayInputStream(content))) {
                return counted(rows.limit(limits.maxStructures() + 1L).toList());
            }
        } catch (OversizedSourceException e) {
            throw new ProblemException(413, "file-too-large", e.getMessage());
        } catch (UnreadableSourceException e) {
            throw unreadable(e.getMessage());
        } catch (IOException e) {
            throw unreadable(
                    "It breaks off or is no " + format.name().toLowerCase(Locale.ROOT) + ": " + e.getMessage());
        } catch (UncheckedIOException e) {
            throw unreadable("It breaks off: " + e.getCause().getMessage());
        }
    }

    private MaterialFormat format() {
        return MaterialFormat.ofStructureFileName(name)
                .orElseThrow(() -> new ProblemException(
                        415,
                        "unknown-format",
                        "No structure can be read from a file called '" + name
                                + "'. Try a name that ends in .cif, .poscar, .vasp, .extxyz, .json, .jsonl or .zip."));
    }

    private List<ReadOutcome> counted(List<ReadOutcome> rows) {
        if (rows.size() > limits.maxStructures()) {
            throw new ProblemException(
                    413,
                    "too-many-structures",
                    "'" + name + "' has more than " + limits.maxStructures()
                            + " structures, the most that are answered at once. Send it to POST /api/v1/inquiries, which"
                            + " answers in the background.");
        }
        return rows;
    }

    private ProblemException unreadable(String why) {
        return new ProblemException(422, "unreadable-file", "'" + name + "' cannot be read. " + why);
    }
}
