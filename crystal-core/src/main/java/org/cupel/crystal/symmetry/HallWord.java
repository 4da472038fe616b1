package org.cupel.crystal.symmetry;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One rotation of a Hall symbol, such as {@code -4vw} or {@code 31}.
 *
 * @param fold 1, 2, 3, 4 or 6
 * @param axis x, y, z, ' (a−b), " (a+b) or * (a+b+c)
 * @param principal the last of x, y and z, to which ' and " refer
 * @param operation rotation and translation in twelfths
 */
record HallWord(int fold, char axis, char principal, TwelfthsOperation operation) {

    private static final Pattern WORD =
            Pattern.compile("(-?)([12346])([xyz'\"*]?)([abcnuvwd1-5]*)([xyz'\"*]?)([abcnuvwd1-5]*)");

    /** @param place 0 for the first rotation of the symbol */
    static Optional<HallWord> parse(String word, HallWord previous, int place) {
        Matcher matcher = WORD.matcher(word);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int fold = Integer.parseInt(matcher.group(2));
        String named = matcher.group(3) + matcher.group(5);
        char axis = named.isEmpty() ? implied(fold, previous, place) : named.charAt(0);
        char principal = "xyz".indexOf(axis) >= 0 ? axis : previous == null ? 'z' : previous.principal;
        if (named.length() > 1 || !exists(fold, axis)) {
            return Optional.empty();
        }
        int[] rotation = rotation(fold, axis, principal);
        int[] shift = shift(matcher.group(4) + matcher.group(6), fold, axis);
        int[] proper = matcher.group(1).isEmpty() ? rotation : IntMatrix.negated(rotation);
        return Optional.of(new HallWord(fold, axis, principal, new TwelfthsOperation(proper, shift)));
    }

    private static char implied(int fold, HallWord previous, int place) {
        if (place == 0 || previous == null || fold == 1) {
            return 'z';
        }
        if (fold == 3 && place >= 2) {
            return '*';
        }
        if (fold == 2 && place == 1) {
            return previous.fold == 2 || previous.fold == 4 ? 'x' : '\'';
        }
        return 'z';
    }

    private static boolean exists(int fold, char axis) {
        return switch (axis) {
            case '*' -> fold == 3;
            case '\'', '"' -> fold == 2;
            default -> true;
        };
    }

    private static int[] rotation(int fold, char axis, char principal) {
        return switch (axis) {
            case '*' -> new int[] {0, 0, 1, 1, 0, 0, 0, 1, 0};
            case '\'' -> diagonal(principal, -1);
            case '"' -> diagonal(principal, 1);
            default -> principal(fold, axis - 'x');
        };
    }

    /** Twofold axis between the two others: it exchanges them, up to {@code sign}, and turns the principal one. */
    private static int[] diagonal(char principal, int sign) {
        int[] m = new int[9];
        int p = principal - 'x';
        int u = (p + 1) % 3;
        int v = (p + 2) % 3;
        m[4 * p] = -1;
        m[3 * u + v] = sign;
        m[3 * v + u] = sign;
        return m;
    }

    private static int[] principal(int fold, int axis) {
        int[] plane =
                switch (fold) {
                    case 2 -> new int[] {-1, 0, 0, -1};
                    case 3 -> new int[] {0, -1, 1, -1};
                    case 4 -> new int[] {0, -1, 1, 0};
                    case 6 -> new int[] {1, -1, 1, 0};
                    default -> new int[] {1, 0, 0, 1};
                };
        int u = (axis + 1) % 3;
        int v = (axis + 2) % 3;
        int[] m = new int[9];
        m[4 * axis] = 1;
        m[4 * u] = plane[0];
        m[3 * u + v] = plane[1];
        m[3 * v + u] = plane[2];
        m[4 * v] = plane[3];
        return m;
    }

    private static int[] shift(String letters, int fold, char axis) {
        int[] shift = new int[3];
        for (char letter : letters.toCharArray()) {
            switch (letter) {
                case 'a', 'b', 'c' -> shift[letter - 'a'] += 6;
                case 'u', 'v', 'w' -> shift[letter - 'u'] += 3;
                case 'n' -> addAll(shift, 6);
                case 'd' -> addAll(shift, 3);
                default -> addScrew(shift, letter - '0', fold, axis);
            }
        }
        return shift;
    }

    private static void addAll(int[] shift, int twelfths) {
        for (int i = 0; i < 3; i++) {
            shift[i] += twelfths;
        }
    }

    private static void addScrew(int[] shift, int part, int fold, char axis) {
        int along = "xyz".indexOf(axis);
        if (along >= 0) {
            shift[along] += 12 * part / fold;
        }
    }
}
