package org.cupel.train.pretrain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.cupel.train.plan.BackboneCheckpoint;
import org.cupel.train.weights.BackboneCheckpointFile;

/** The one checkpoint of a pre-training, beside its weights. */
record CheckpointOnDisk(Path file) {

    /** @throws IllegalStateException when there is one already */
    void requireNone() {
        if (Files.exists(file)) {
            throw new IllegalStateException("There is a checkpoint '" + file
                    + "' of an earlier training. Go on from it with --resume, or delete it.");
        }
    }

    /** @param dataSha256 that it must have been trained on */
    BackboneCheckpoint load(String dataSha256) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException("There is no checkpoint '" + file + "'. Start without --resume.");
        }
        BackboneCheckpoint found = BackboneCheckpointFile.read(Files.readAllBytes(file));
        if (!found.dataHash().equals(dataSha256)) {
            throw new IllegalStateException("The checkpoint was trained on data " + found.dataHash() + ", not on "
                    + dataSha256 + ". Give the file it was started with, or delete '" + file + "'.");
        }
        return found;
    }

    void save(BackboneCheckpoint checkpoint) {
        try {
            write(file, BackboneCheckpointFile.write(checkpoint));
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "The checkpoint '" + file + "' cannot be written: " + failed.getMessage()
                            + ". Maybe free disk space.",
                    failed);
        }
    }

    /** Whole or not at all, so that a kill leaves the file before it. */
    static void write(Path file, byte[] bytes) throws IOException {
        Path part = Path.of(file + ".part");
        Files.write(part, bytes);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
