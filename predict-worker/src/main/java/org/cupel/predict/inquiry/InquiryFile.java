package org.cupel.predict.inquiry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.check.CrystalChecks;
import org.cupel.crystal.io.MaterialFormat;
import org.cupel.crystal.io.OversizedSourceException;
import org.cupel.crystal.io.ReadOutcome;
import org.cupel.crystal.io.UnpackedSize;
import org.cupel.crystal.io.UnreadableSourceException;

/** A copy of the asked file on this machine: whatever cannot be read of it is the file's own fault, and stays so. */
final class InquiryFile implements AutoCloseable {

    private final String name;
    private final Path copy;
    private final InquiryLimits limits;

    private InquiryFile(String name, Path copy, InquiryLimits limits) {
        this.name = name;
        this.copy = copy;
        this.limits = limits;
    }

    /** Empty for a name that says nothing of what the file is. */
    static Optional<MaterialFormat> format(String name) {
        return MaterialFormat.ofStructureFileName(name);
    }

    /** @throws IOException when the store breaks off or the disk is full */
    static InquiryFile fetched(String name, byte[] content, InquiryLimits limits) throws IOException {
        Path copy = Files.createTempFile("cupel-inquiry-", ".bin");
        Files.write(copy, content);
        return new InquiryFile(name, copy, limits);
    }

    /**
     * How many structures it has; nothing is made of them.
     *
     * @throws CrystalException when it cannot be read, or holds too many
     */
    int count() {
        return (int) reading(() -> {
            try (InputStream content = Files.newInputStream(copy)) {
                new UnpackedSize(limits.unpackedBytes(), 2 * limits.structures())
                        .require(name, format(name).orElseThrow(), content);
            }
            try (Stream<ReadOutcome> rows = rows()) {
                return counted(rows.limit(limits.structures() + 1L).count());
            }
        });
    }

    /** Tells every structure behind a row, in the order of the file. */
    void each(int after, Consumer<Question> told) {
        reading(() -> {
            try (Stream<ReadOutcome> rows = rows()) {
                var row = new int[] {after};
                rows.skip(after).forEachOrdered(outcome -> told.accept(Question.of(++row[0], outcome)));
                return row[0];
            }
        });
    }

    private Stream<ReadOutcome> rows() throws IOException {
        var checks = CrystalChecks.defaults().withMaximumAtoms(limits.atoms());
        return format(name).orElseThrow().reader(checks).read(name, Files.newInputStream(copy));
    }

    private long counted(long structures) {
        if (structures > limits.structures()) {
            throw new OversizedSourceException("\"" + name + "\" has more than " + limits.structures()
                    + " structures, the most that are answered. Send several files.");
        }
        return structures;
    }

    @FunctionalInterface
    private interface Reading {
        long run() throws IOException;
    }

    private long reading(Reading work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw broken(e);
        } catch (UncheckedIOException e) {
            throw broken(e.getCause());
        }
    }

    private UnreadableSourceException broken(IOException why) {
        String kind = format(name).orElseThrow().name().toLowerCase(Locale.ROOT);
        return new UnreadableSourceException(
                "\"" + name + "\" breaks off or is no " + kind + ": " + why.getMessage() + ". Send it again.", why);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(copy);
    }
}
