package org.cupel.crystal.io;

import com.fasterxml.jackson.core.io.NumberInput;
import java.util.function.Supplier;
import org.cupel.crystal.CrystalException;

/** Numbers out of words of text files. */
public final class CrystalText {

    private CrystalText() {}

    /** A decimal number; a standard uncertainty as in {@code 4.204(3)} is dropped. */
    public static double number(String word, String field) {
        return number(word, () -> field);
    }

    /** As {@link #number(String, String)}, with a name that is only needed for the message. */
    static double number(String word, Supplier<String> field) {
        String text = word.strip();
        int bracket = text.indexOf('(');
        // Java alone would read 4.2f or 0x1p3.
        if (text.isEmpty() || "dDfFpP".indexOf(text.charAt(text.length() - 1)) >= 0 || text.indexOf('x') >= 0) {
            throw notANumber(word, field.get());
        }
        try {
            return NumberInput.parseDouble(bracket > 0 && text.endsWith(")") ? text.substring(0, bracket) : text, true);
        } catch (NumberFormatException malformed) {
            throw notANumber(word, field.get());
        }
    }

    static CrystalException notANumber(String word, String field) {
        return new CrystalException(field + " is \"" + word + "\" where a number belongs. Write it like 4.204.");
    }

    /** File name without folders and extension. */
    public static String stem(String fileName) {
        String base = baseName(fileName);
        for (String compression : new String[] {".gz", ".xz"}) {
            base = base.endsWith(compression) ? base.substring(0, base.length() - compression.length()) : base;
        }
        int dot = base.lastIndexOf('.');
        return dot > 0 ? base.substring(0, dot) : base;
    }

    /** File name without folders. */
    public static String baseName(String fileName) {
        return fileName.substring(fileName.lastIndexOf('/') + 1);
    }
}
