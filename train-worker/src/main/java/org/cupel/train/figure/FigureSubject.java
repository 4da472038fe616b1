package org.cupel.train.figure;

/**
 * What figures are of.
 *
 * @param rows such as "random split"
 * @param quantity such as "energy above hull"
 * @param unit such as "eV/atom"
 */
public record FigureSubject(String rows, String quantity, String unit) {

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
