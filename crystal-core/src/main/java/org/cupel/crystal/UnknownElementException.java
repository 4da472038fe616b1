package org.cupel.crystal;

/** A symbol or atomic number that is not in the periodic table. */
public final class UnknownElementException extends CrystalException {

    public UnknownElementException(String message) {
        super(message);
    }
}
