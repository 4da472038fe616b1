package org.cupel.crystal.io;

import org.cupel.crystal.CrystalException;

/** A file or folder that cannot be read as a whole, such as a table of labels in unknown units. */
public final class UnreadableSourceException extends CrystalException {

    public UnreadableSourceException(String message) {
        super(message);
    }

    public UnreadableSourceException(String message, Throwable cause) {
        super(message, cause);
    }
}
