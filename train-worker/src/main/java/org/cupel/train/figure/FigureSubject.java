package org.cupel.train.figure;

/**
 * What figures are of.
 *
 * @param key begins the names of figures on one page, such as "random"; may be empty
 * @param rows such as "random split"
 * @param quantity such as "energy above hull"
 * @param unit such as "eV/atom"
 */
public record FigureSubject(String key, String rows, String quantity, String unit) {

    String name(String figure) {
        return key.isEmpty() ? figure : key + "-" + figure;
    }

    String title(String what, int n) {
        return Words.capital(what) + ": " + rows + ", n = " + Words.count(n);
    }

    String axis(String which) {
        return which + " " + quantity + " (" + unit + ")";
    }

    String value(double value) {
        return Words.number(value) + " " + unit;
    }
}
