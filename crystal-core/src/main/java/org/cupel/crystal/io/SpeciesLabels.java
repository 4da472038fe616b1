package org.cupel.crystal.io;

import org.cupel.crystal.Element;

/** Elements out of the labels that files put on atoms: {@code Fe}, {@code Fe3+}, {@code Fe12}, {@code D}. */
public final class SpeciesLabels {

    private SpeciesLabels() {}

    /** @throws org.cupel.crystal.UnknownElementException if there is no element in {@code label} */
    public static Element element(String label) {
        String text = label.strip();
        int letters = 0;
        while (letters < text.length() && isLetter(text.charAt(letters))) {
            letters++;
        }
        String symbol = letters == 1 || letters == 2 ? text.substring(0, letters) : label;
        return isHeavyHydrogen(symbol) ? Element.H : Element.ofSymbol(symbol);
    }

    /** As {@link #element}, where the label is all there is: {@code OW1} is an oxygen with a letter. */
    static Element elementOfSiteLabel(String label) {
        String text = label.strip();
        boolean extraLetter = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return element(extraLetter ? text.substring(0, 1) : text);
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static boolean isHeavyHydrogen(String symbol) {
        return symbol.equals("D") || symbol.equals("T");
    }
}
