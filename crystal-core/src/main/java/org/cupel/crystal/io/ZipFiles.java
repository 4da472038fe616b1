package org.cupel.crystal.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The files in a zip, which is kept on disk while it is read: its labels may come last. */
final class ZipFiles implements FileSet {

    private final Path copy;
    private final ZipFile zip;
    private final List<String> names;

    private ZipFiles(Path copy, ZipFile zip) {
        this.copy = copy;
        this.zip = zip;
        this.names = zip.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .filter(FileSet::isVisible)
                .sorted()
                .toList();
    }

    static ZipFiles of(String name, InputStream in) throws IOException {
        Path copy = Files.createTempFile("cupel-", ".zip");
        try (InputStream source = in) {
            Files.copy(source, copy, StandardCopyOption.REPLACE_EXISTING);
            return new ZipFiles(copy, new ZipFile(copy.toFile()));
        } catch (ZipException malformed) {
            Files.deleteIfExists(copy);
            throw new UnreadableSourceException(
                    "\"" + name + "\" is not a zip archive: " + malformed.getMessage() + ". Pack it again.", malformed);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(copy);
            throw failed;
        }
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public InputStream open(String name) throws IOException {
        return zip.getInputStream(zip.getEntry(name));
    }

    @Override
    public void close() throws IOException {
        zip.close();
        Files.deleteIfExists(copy);
    }
}
