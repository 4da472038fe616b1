package org.cupel.workbench.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.cupel.backbone.registry.PublishedFile;
import org.cupel.workbench.console.WorkException;

/** Gets files of weights and lets nothing through whose hash is not the expected one. */
public final class Fetcher {

    private static final long MAX_BYTES = 1L << 30;

    private final WeightSource source;
    private final Path workFolder;

    /** @param workFolder for what is not verified yet; kept between runs so that a download can go on */
    public Fetcher(WeightSource source, Path workFolder) {
        this.source = source;
        this.workFolder = workFolder;
    }

    /**
     * @param expectedSha256 empty to accept whatever comes
     * @throws WorkException when the file has another hash; nothing of it is left behind
     */
    public VerifiedFile fetch(PublishedFile file, Optional<String> expectedSha256) throws IOException {
        Files.createDirectories(workFolder);
        VerifiedFile found = attempt(file, expectedSha256);
        if (wrong(found, expectedSha256) && source.forget(file, workFolder)) {
            found = attempt(file, expectedSha256);
        }
        if (wrong(found, expectedSha256)) {
            source.forget(file, workFolder);
            throw new WorkException(file.file() + " has SHA-256 " + found.sha256() + " (" + found.bytes()
                    + " bytes) instead of " + expectedSha256.orElseThrow()
                    + ". It is another version or was tampered with; nothing was stored.");
        }
        return found;
    }

    private static boolean wrong(VerifiedFile found, Optional<String> expected) {
        return expected.isPresent() && !expected.get().equals(found.sha256());
    }

    private VerifiedFile attempt(PublishedFile file, Optional<String> expected) throws IOException {
        Path got = source.get(file, workFolder);
        Path content = workFolder.resolve(file.file() + ".unverified");
        if (file.zipMember().isPresent() && !got.getFileName().toString().equals(file.file())) {
            extract(got, file.zipMember().get(), content);
        } else {
            Files.copy(got, content, StandardCopyOption.REPLACE_EXISTING);
        }
        return new VerifiedFile(file.file(), content, Sha256.of(content), Files.size(content), expected.isPresent());
    }

    private static void extract(Path archive, String member, Path target) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            ZipEntry entry = zip.getEntry(member);
            if (entry == null || entry.getSize() > MAX_BYTES) {
                throw new WorkException(archive.getFileName() + " has no usable '" + member
                        + "' in it. Maybe the registry names another version.");
            }
            try (InputStream in = zip.getInputStream(entry);
                    OutputStream out = Files.newOutputStream(target)) {
                copy(in, out, member);
            }
        } catch (ZipException damaged) {
            // Left as it is: its hash is wrong, which tells the caller.
            Files.copy(archive, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The size that a zip declares need not be true. */
    private static void copy(InputStream in, OutputStream out, String member) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long done = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            done += read;
            if (done > MAX_BYTES) {
                throw new WorkException(
                        "'" + member + "' unpacks to more than " + MAX_BYTES + " bytes. It is no weights.");
            }
            out.write(buffer, 0, read);
        }
    }

    /** Removes what was left of a fetch that succeeded. */
    public void tidy(PublishedFile file, VerifiedFile fetched) throws IOException {
        Files.deleteIfExists(fetched.path());
        source.forget(file, workFolder);
    }
}
