package org.cupel.ingest.source.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cupel.crystal.check.CrystalChecks;
import org.cupel.crystal.io.MaterialFormat;
import org.cupel.crystal.io.Parallelism;
import org.cupel.crystal.io.ReadOutcome;
import org.cupel.ingest.source.Ask;
import org.cupel.ingest.source.Body;
import org.cupel.ingest.source.Fetch;
import org.cupel.ingest.source.Outlook;
import org.cupel.ingest.source.PlannedFetch;
import org.cupel.ingest.source.RefusedException;
import org.cupel.ingest.source.RunOrder;
import org.cupel.ingest.source.Source;
import org.cupel.ingest.source.SourceProfile;
import org.cupel.ingest.source.SourceSettings;

/** Files that people put into a folder. */
public final class FolderSource implements Source {

    public static final String KIND = "folder";

    private static final String FILE = "file";

    private final SourceSettings settings;

    public FolderSource(SourceSettings settings) {
        this.settings = settings;
    }

    @Override
    public SourceProfile profile() {
        return settings.profile();
    }

    @Override
    public List<PlannedFetch> plan(RunOrder order) {
        Path folder = folder(order);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(FolderSource::complete)
                    .filter(file -> order.changedSince()
                            .map(since -> changed(file, since))
                            .orElse(true))
                    .sorted()
                    .map(file -> PlannedFetch.of(FILE, file.toUri().toString()))
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            throw new RefusedException(
                    0,
                    "The folder " + folder + " cannot be read: " + unreadable.getMessage()
                            + ". Create it, or set another with --base-url file:///path/.");
        }
    }

    private static Path folder(RunOrder order) {
        if (!"file".equals(order.baseUrl().getScheme())) {
            throw new RefusedException(
                    0, "A folder has an address like file:///data/incoming/, not " + order.baseUrl() + ".");
        }
        return Path.of(order.baseUrl());
    }

    /** Whoever copies a file in gives it a hidden or partial name until it is whole. */
    private static boolean complete(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && !name.endsWith(".part") && !name.endsWith(".tmp");
    }

    private static boolean changed(Path file, Instant since) {
        try {
            return !Files.getLastModifiedTime(file).toInstant().isBefore(since);
        } catch (IOException gone) {
            return false;
        }
    }

    @Override
    public Ask ask(RunOrder order, Fetch fetch) {
        return Ask.file(URI.create(fetch.address()), null);
    }

    @Override
    public Outlook look(RunOrder order, Fetch fetch, Body body) {
        return Outlook.nothing();
    }

    @Override
    public Stream<ReadOutcome> read(RunOrder order, Fetch fetch, InputStream raw, CrystalChecks checks)
            throws IOException {
        String name = Path.of(URI.create(fetch.address())).getFileName().toString();
        Optional<MaterialFormat> format = MaterialFormat.ofFileName(name);
        return format.isPresent()
                ? format.get()
                        .reader(checks)
                        .inParallel(Parallelism.ofProcessors())
                        .read(name, raw)
                : unknown(name);
    }

    /** A row of quarantine, not a failure: a folder is looked through again and again. */
    private static Stream<ReadOutcome> unknown(String name) {
        return Stream.of(new ReadOutcome.Rejected(
                1,
                name,
                "The name '" + name
                        + "' tells no format. Give it the ending of one, e.g. .cif, .jsonl, .extxyz or .csv.",
                ""));
    }
}
