package org.cupel.workbench.backtest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where results go, looked at before hours of work. */
final class ResultFiles {

    private ResultFiles() {}

    /** @throws IllegalArgumentException when nothing can be written there */
    static void prepare(Path wanted) {
        Path file = wanted.toAbsolutePath();
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException failed) {
            throw new IllegalArgumentException(
                    "Folder " + file.getParent() + " cannot be made: " + failed + ". Give a file in another folder.");
        }
        if (Files.isDirectory(file) || !Files.isWritable(Files.exists(file) ? file : file.getParent())) {
            throw new IllegalArgumentException(file + " cannot be written. Give a file in a folder of yours.");
        }
    }
}
