package org.cupel.crystal.io;

import java.util.Arrays;
import java.util.List;
import org.cupel.crystal.CrystalException;

/** One property per atom of an extended XYZ file: {@code width} values of one kind for each of N atoms. Immutable. */
public final class AtomColumn {

    /** What the letters of {@code Properties=} mean. */
    public enum Kind {
        REAL('R'),
        INTEGER('I'),
        LOGICAL('L'),
        TEXT('S');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }

        char letter() {
            return letter;
        }

        static Kind of(String letter) {
            return Arrays.stream(values())
                    .filter(kind -> letter.equals(String.valueOf(kind.letter)))
                    .findFirst()
                    .orElseThrow(() -> new CrystalException(
                            "Properties has the kind \"" + letter + "\". Use R, I, L or S, as in pos:R:3."));
        }
    }

    private final Kind kind;
    private final int width;
    private final List<String> words;
    private final double[] numbers;

    private AtomColumn(Kind kind, int width, List<String> words, double[] numbers) {
        this.kind = kind;
        this.width = width;
        this.words = words;
        this.numbers = numbers;
    }

    /** @param numbers [N · width]; whole for {@link Kind#INTEGER}, 1 or 0 for {@link Kind#LOGICAL}; copied */
    public static AtomColumn ofNumbers(Kind kind, int width, double[] numbers) {
        if (kind == Kind.TEXT) {
            throw new CrystalException("Numbers for a column of texts. Choose R, I or L.");
        }
        return new AtomColumn(kind, width, List.of(), numbers.clone());
    }

    /** @param words N · width texts without spaces */
    public static AtomColumn ofTexts(int width, List<String> words) {
        return new AtomColumn(Kind.TEXT, width, List.copyOf(words), new double[0]);
    }

    public Kind kind() {
        return kind;
    }

    public int width() {
        return width;
    }

    public boolean isNumeric() {
        return kind != Kind.TEXT;
    }

    public int atomCount() {
        return (isNumeric() ? numbers.length : words.size()) / width;
    }

    /** [N · width], as a copy; empty for texts. */
    public double[] numbers() {
        return numbers.clone();
    }

    /** N · width texts; empty for numbers. */
    public List<String> texts() {
        return words;
    }

    /** Value {@code index} of N · width, as a file has it. */
    String word(int index) {
        return switch (kind) {
            case TEXT -> words.get(index);
            case REAL -> TextRows.number(numbers[index]);
            case INTEGER -> Long.toString((long) numbers[index]);
            case LOGICAL -> numbers[index] != 0 ? "T" : "F";
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AtomColumn that
                && kind == that.kind
                && width == that.width
                && words.equals(that.words)
                && Arrays.equals(numbers, that.numbers);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * kind.hashCode() + words.hashCode()) + Arrays.hashCode(numbers);
    }
}
