package org.cupel.launcher.demo;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.io.IOException;
import java.nio.file.Path;
import org.cupel.crystal.select.CrystalSelection;

/**
 * What the demo feeds the system, and what it keeps from it.
 *
 * @param labelledFile JSON lines with labels, to be ingested
 * @param labelledCount rows in it
 * @param poolFile JSON lines without any label, to be ingested
 * @param hidden the labels of the pool
 * @param left what was read and not used, and why
 */
public record DemoData(Path labelledFile, int labelledCount, Path poolFile, HiddenLabels hidden, LeftOut left) {

    /**
     * Reads crystals and parts them by chance.
     *
     * @param source JSON lines, a zip, or a folder with a table of labels
     * @param initial number of crystals with known labels; 0 means a third
     * @param labelKind {@code dft}, {@code experiment} or {@code surrogate}
     * @param folder for the two files
     */
    public static DemoData prepare(
            Path source, CrystalSelection selection, int initial, long seed, String labelKind, Path folder)
            throws IOException {
        return new DemoDataWriter(folder).write(DemoSource.read(source, selection), initial, seed, labelKind);
    }

    /**
     * @param unreadable rows that could not be read; they are printed with their reasons
     * @param notSelected rows that {@code --select} left out
     * @param unlabelled rows without an energy above hull: nothing to hide, nothing to check against
     * @param repeated rows with the structure or the id of an earlier one
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record LeftOut(int unreadable, int notSelected, int unlabelled, int repeated) {

        @Override
        public String toString() {
            return "%d unreadable, %d not selected, %d without label, %d repeated"
                    .formatted(unreadable, notSelected, unlabelled, repeated);
        }
    }
}
