package org.cupel.crystal;

/** A structure that was understood but is physically or numerically unusable. */
public final class InvalidCrystalException extends CrystalException {

    public InvalidCrystalException(String message) {
        super(message);
    }
}
