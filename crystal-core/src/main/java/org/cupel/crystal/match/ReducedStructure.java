package org.cupel.crystal.match;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Element;
import org.cupel.crystal.cell.PrimitiveCell;

/**
 * A structure prepared for matching: primitive Niggli cell, atoms sorted by element. Preparing once pays when it is
 * compared with many. Immutable.
 */
public final class ReducedStructure {

    private final Crystal crystal;
    private final int[] starts;
    private final int[] numbers;

    /**
     * @param starts first atom of each element, and the number of atoms at the end
     * @param numbers atomic number of each element, rising
     */
    private ReducedStructure(Crystal crystal, int[] starts, int[] numbers) {
        this.crystal = crystal;
        this.starts = starts;
        this.numbers = numbers;
    }

    /** The primitive cell. */
    public Crystal crystal() {
        return crystal;
    }

    int elements() {
        return numbers.length;
    }

    /** First atom of {@code element}; the number of atoms after the last one. */
    int start(int element) {
        return starts[element];
    }

    static ReducedStructure of(Crystal crystal, double toleranceAngstrom) {
        Crystal primitive = PrimitiveCell.of(crystal, toleranceAngstrom).crystal();
        Integer[] order = IntStream.range(0, primitive.atomCount()).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparing(primitive::element));
        List<Element> species = Arrays.stream(order).map(primitive::element).toList();
        double[] fractional = new double[3 * order.length];
        for (int i = 0; i < fractional.length; i++) {
            fractional[i] = primitive.fractional(order[i / 3], i % 3);
        }
        return sorted(new Crystal(primitive.lattice(), species, fractional));
    }

    private static ReducedStructure sorted(Crystal crystal) {
        int[] each = crystal.atomicNumbers();
        int[] firsts = IntStream.range(0, each.length)
                .filter(i -> i == 0 || each[i] != each[i - 1])
                .toArray();
        int[] starts = Arrays.copyOf(firsts, firsts.length + 1);
        starts[firsts.length] = each.length;
        return new ReducedStructure(
                crystal, starts, Arrays.stream(firsts).map(first -> each[first]).toArray());
    }

    /** Whether both hold the same number of atoms of each element. */
    boolean sameContents(ReducedStructure other) {
        return Arrays.equals(starts, other.starts) && Arrays.equals(numbers, other.numbers);
    }

    /** Place of the rarest element. */
    int rarest() {
        int rarest = 0;
        for (int i = 1; i < numbers.length; i++) {
            rarest = starts[i + 1] - starts[i] < starts[rarest + 1] - starts[rarest] ? i : rarest;
        }
        return rarest;
    }
}
