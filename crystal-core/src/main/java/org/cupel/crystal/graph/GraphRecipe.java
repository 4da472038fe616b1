package org.cupel.crystal.graph;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;

/** How a network wants its crystals as graphs. The text form travels in a model file's metadata. */
public sealed interface GraphRecipe {

    /**
     * The graphs of a batch.
     *
     * @throws CrystalException for a crystal that has no such graph
     */
    GraphArrays arrays(List<Crystal> crystals);

    /** What {@link #parse} reads. */
    String text();

    /** Each atom with its K nearest neighbours within the cutoff; padded. */
    record Nearest(int neighboursPerAtom, double cutoffAngstrom) implements GraphRecipe {

        @Override
        public GraphArrays arrays(List<Crystal> crystals) {
            return NearestBatch.of(crystals, neighboursPerAtom, cutoffAngstrom);
        }

        @Override
        public String text() {
            return "nearest(" + neighboursPerAtom + "," + cutoffAngstrom + ")";
        }
    }

    /** All directed edges within the cutoff. */
    record Radius(double cutoffAngstrom) implements GraphRecipe {

        @Override
        public GraphArrays arrays(List<Crystal> crystals) {
            return RadiusBatch.of(crystals, cutoffAngstrom);
        }

        @Override
        public String text() {
            return "radius(" + cutoffAngstrom + ")";
        }
    }

    /** All directed edges within the cutoff, in blocks of one centre each, filled up with edges beyond the cutoff. */
    record RadiusBlocks(double cutoffAngstrom, int edgesPerBlock) implements GraphRecipe {

        public RadiusBlocks {
            if (edgesPerBlock < 1) {
                throw new IllegalArgumentException(
                        "Blocks of " + edgesPerBlock + " edges hold nothing. Give 1 or more; 16 is fast.");
            }
        }

        @Override
        public GraphArrays arrays(List<Crystal> crystals) {
            return RadiusBlockBatch.of(crystals, cutoffAngstrom, edgesPerBlock);
        }

        @Override
        public String text() {
            return "radius-blocks(" + cutoffAngstrom + "," + edgesPerBlock + ")";
        }
    }

    /** Edges within one cutoff and the angles between bonds within a shorter one. */
    record BondAngle(double cutoffAngstrom, double angleCutoffAngstrom) implements GraphRecipe {

        @Override
        public GraphArrays arrays(List<Crystal> crystals) {
            return BondAngleBatch.of(crystals, cutoffAngstrom, angleCutoffAngstrom);
        }

        @Override
        public String text() {
            return "bond-angle(" + cutoffAngstrom + "," + angleCutoffAngstrom + ")";
        }
    }

    /** @throws IllegalArgumentException when the text names no recipe */
    static GraphRecipe parse(String text) {
        Matcher form =
                Pattern.compile("([a-z-]+)\\(([0-9.]+)(?:,([0-9.]+))?\\)").matcher(text);
        if (form.matches()) {
            boolean two = form.group(3) != null;
            if (form.group(1).equals("nearest") && two) {
                return new Nearest(Integer.parseInt(form.group(2)), Double.parseDouble(form.group(3)));
            }
            if (form.group(1).equals("radius") && !two) {
                return new Radius(Double.parseDouble(form.group(2)));
            }
            if (form.group(1).equals("radius-blocks") && two) {
                return new RadiusBlocks(Double.parseDouble(form.group(2)), Integer.parseInt(form.group(3)));
            }
            if (form.group(1).equals("bond-angle") && two) {
                return new BondAngle(Double.parseDouble(form.group(2)), Double.parseDouble(form.group(3)));
            }
        }
        throw new IllegalArgumentException("Graph recipe '" + text
                + "' is not known. Known are nearest(12,8.0), radius(6.0), radius-blocks(6.0,16) and"
                + " bond-angle(6.0,3.0).");
    }
}
