package org.cupel.launcher.access;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Callable;
import org.cupel.launcher.console.Terminal;
import org.cupel.schema.access.KeyText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes the key of the first admin. */
@Command(
        name = "first",
        description = {
            "Makes the key of the first admin, without a gateway: into a file that nobody else may read, or printed.",
            "A gateway that starts with CUPEL_GATEWAY_BOOTSTRAP_KEY_FILE or CUPEL_GATEWAY_BOOTSTRAP_KEY set to it knows it."
        })
final class FirstKeyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "0..1", description = "Where to keep it; printed when left out.")
    private Path file;

    @Override
    public Integer call() throws IOException {
        KeyText key = KeyText.fresh();
        if (file == null) {
            Terminal.line(key.text());
            return 0;
        }
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException e) {
            Terminal.error(file + " is there already; it stays as it is. Maybe choose another file.");
            return 1;
        }
        Files.writeString(file, key.text() + System.lineSeparator());
        Terminal.line("Made key " + key.id() + " in " + file + ". Start the gateway with"
                + " CUPEL_GATEWAY_BOOTSTRAP_KEY_FILE=" + file.toAbsolutePath());
        return 0;
    }
}
