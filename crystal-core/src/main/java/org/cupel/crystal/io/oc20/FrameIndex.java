package org.cupel.crystal.io.oc20;

import java.util.List;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.io.CrystalText;
import org.cupel.crystal.io.Labels;

/** The {@code .txt} beside a file of S2EF frames: one line {@code system,frame,reference energy} for each, in their order. */
final class FrameIndex {

    private final List<String> lines;

    FrameIndex(String text) {
        this.lines = text.lines().filter(line -> !line.isBlank()).toList();
    }

    /** @param referenceEv energy of clean slab and gas-phase adsorbate in eV */
    record Line(String system, String frame, double referenceEv) {

        String id() {
            return system + "-" + frame;
        }
    }

    /** @throws CrystalException if there is none or it is not of three parts */
    Line line(int index) {
        if (index >= lines.size()) {
            throw new CrystalException("The text file has " + lines.size() + " lines, none for frame " + (index + 1)
                    + ". Fetch the archive again, and check its MD5.");
        }
        String[] parts = lines.get(index).split(",");
        if (parts.length != 3) {
            throw new CrystalException("Line " + (index + 1) + " of the text file is \"" + lines.get(index)
                    + "\". Write system,frame,reference energy.");
        }
        double energy = CrystalText.number(parts[2], "The reference energy");
        return new Line(parts[0].strip(), parts[1].strip(), Labels.finite(energy, "reference energy"));
    }
}
