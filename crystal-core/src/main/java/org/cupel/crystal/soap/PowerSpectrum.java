package org.cupel.crystal.soap;

import java.util.Arrays;
import java.util.List;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.Element;

/**
 * A SOAP power spectrum that holds only the elements present: of ninety possible elements a crystal has a few, and all
 * other features are zero. Immutable.
 *
 * <p>The layout of a feature vector is DScribe's: pairs of elements Z ≤ Z' in order of atomic number, in each degree l,
 * in each radial n and n' (n' ≥ n where Z = Z').
 */
public final class PowerSpectrum {

    private final PairBlocks blocks;
    private final List<Element> elements;
    private final double[] values;

    PowerSpectrum(PairBlocks blocks, List<Element> elements, double[] values) {
        this.blocks = blocks;
        this.elements = List.copyOf(elements);
        this.values = values;
    }

    /** Those present, in order of atomic number. */
    public List<Element> elements() {
        return elements;
    }

    /** Features over the elements present, as a copy. */
    public double[] values() {
        return values.clone();
    }

    /**
     * Features over {@code species}, zeros where one is absent.
     *
     * @param species in any order; the result is in order of atomic number
     * @throws CrystalException if an element of the crystal is not among them
     */
    public double[] dense(List<Element> species) {
        List<Element> sorted = species.stream().distinct().sorted().toList();
        int[] index =
                elements.stream().mapToInt(element -> index(element, sorted)).toArray();
        double[] dense = new double[blocks.length(sorted.size())];
        for (int a = 0; a < index.length; a++) {
            for (int b = a; b < index.length; b++) {
                System.arraycopy(
                        values,
                        blocks.offset(a, b, index.length),
                        dense,
                        blocks.offset(index[a], index[b], sorted.size()),
                        blocks.length(a, b));
            }
        }
        return dense;
    }

    private static int index(Element element, List<Element> sorted) {
        int index = sorted.indexOf(element);
        if (index < 0) {
            throw new CrystalException("The crystal has " + element + ", which is not among the species " + sorted
                    + ". Add it to the species.");
        }
        return index;
    }

    /** Scalar product of the dense vectors, found over the pairs of elements that both have. */
    public double dot(PowerSpectrum other) {
        double sum = 0;
        for (int a = 0; a < elements.size(); a++) {
            int otherA = other.elements.indexOf(elements.get(a));
            for (int b = a; otherA >= 0 && b < elements.size(); b++) {
                int otherB = other.elements.indexOf(elements.get(b));
                sum += otherB < 0 ? 0 : dot(other, a, b, otherA, otherB);
            }
        }
        return sum;
    }

    private double dot(PowerSpectrum other, int a, int b, int otherA, int otherB) {
        int here = blocks.offset(a, b, elements.size());
        int there = other.blocks.offset(otherA, otherB, other.elements.size());
        int length = blocks.length(a, b);
        double sum = 0;
        for (int k = 0; k < length; k++) {
            sum += values[here + k] * other.values[there + k];
        }
        return sum;
    }

    /** Cosine of the angle to {@code other}: 1 for the same surroundings, 0 without a common element. */
    public double similarity(PowerSpectrum other) {
        return dot(other) / Math.sqrt(dot(this) * other.dot(other));
    }

    @Override
    public String toString() {
        return "PowerSpectrum of " + elements + ", " + values.length + " features, first "
                + Arrays.toString(Arrays.copyOf(values, Math.min(3, values.length)));
    }
}
