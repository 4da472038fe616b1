package org.cupel.crystal.io;

import org.cupel.crystal.CrystalException;

/** A file that holds more when unpacked than whoever reads it allows. */
public final class OversizedSourceException extends CrystalException {

    public OversizedSourceException(String message) {
        super(message);
    }
}
