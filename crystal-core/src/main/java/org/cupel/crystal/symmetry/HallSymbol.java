package org.cupel.crystal.symmetry;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cupel.crystal.CrystalException;

/**
 * All operations of a space group out of its Hall symbol, such as {@code -F 4 2 3} or {@code P 31 2 (0 0 4)}. Hall, Acta
 * Cryst. A37, 517 (1981); tables of axes and translations in International Tables B, appendix A1.4.2.
 *
 * <p>Any setting that has a Hall symbol can be read, also those beyond the 530 of the tables.
 */
public final class HallSymbol {

    private static final Pattern SYMBOL = Pattern.compile(
            "(-?)([PABCIRSTFHpabcirstfh])((?:\\s+-?[12346][^\\s(]*)*)\\s*(?:\\(\\s*(-?\\d+)\\s+(-?\\d+)\\s+(-?\\d+)\\s*\\))?");

    private HallSymbol() {}

    /**
     * @return every operation of the group modulo whole cell vectors, the identity first
     * @throws CrystalException if {@code symbol} is not a Hall symbol
     */
    public static List<SymmetryOperation> operations(String symbol) {
        return group(symbol).stream().map(TwelfthsOperation::toOperation).toList();
    }

    private static List<TwelfthsOperation> group(String symbol) {
        String text = symbol.strip().replace('_', ' ');
        Matcher matcher = SYMBOL.matcher(text);
        if (!matcher.matches()) {
            throw unreadable(symbol);
        }
        List<TwelfthsOperation> generators =
                new ArrayList<>(centring(matcher.group(2).charAt(0)));
        if (!matcher.group(1).isEmpty()) {
            generators.add(new TwelfthsOperation(IntMatrix.negated(IntMatrix.IDENTITY), new int[3]));
        }
        generators.addAll(rotations(matcher.group(3).strip(), symbol));
        int[] origin = matcher.group(4) == null ? new int[3] : shift(matcher);
        return closed(generators.stream().map(g -> g.seenFrom(origin)).toList(), symbol);
    }

    private static int[] shift(Matcher matcher) {
        int[] shift = new int[3];
        for (int i = 0; i < 3; i++) {
            shift[i] = Integer.parseInt(matcher.group(4 + i));
        }
        return shift;
    }

    private static List<TwelfthsOperation> centring(char letter) {
        int[][] shifts =
                switch (Character.toUpperCase(letter)) {
                    case 'A' -> new int[][] {{0, 6, 6}};
                    case 'B' -> new int[][] {{6, 0, 6}};
                    case 'C' -> new int[][] {{6, 6, 0}};
                    case 'I' -> new int[][] {{6, 6, 6}};
                    case 'R' -> new int[][] {{8, 4, 4}};
                    case 'S' -> new int[][] {{4, 4, 8}};
                    case 'T' -> new int[][] {{4, 8, 4}};
                    case 'H' -> new int[][] {{8, 4, 0}};
                    case 'F' -> new int[][] {{0, 6, 6}, {6, 0, 6}};
                    default -> new int[0][];
                };
        List<TwelfthsOperation> result = new ArrayList<>();
        for (int[] shift : shifts) {
            result.add(new TwelfthsOperation(IntMatrix.IDENTITY, shift));
        }
        return result;
    }

    private static List<TwelfthsOperation> rotations(String words, String symbol) {
        List<TwelfthsOperation> result = new ArrayList<>();
        HallWord previous = null;
        for (String word : words.isEmpty() ? new String[0] : words.split("\\s+")) {
            HallWord read = HallWord.parse(word, previous, result.size()).orElseThrow(() -> unreadable(symbol));
            result.add(read.operation());
            previous = read;
        }
        return result;
    }

    private static List<TwelfthsOperation> closed(List<TwelfthsOperation> generators, String symbol) {
        return TwelfthsOperation.closure(generators).orElseThrow(() -> unreadable(symbol));
    }

    private static CrystalException unreadable(String symbol) {
        return new CrystalException(
                "Hall symbol \"" + symbol
                        + "\" cannot be read. Write it like -P 2ybc, or list the operations in _space_group_symop_operation_xyz.");
    }
}
