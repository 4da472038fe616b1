package org.cupel.crystal;

/**
 * A crystal, formula or file that cannot be used. The message shows the offending value and ends with what to try.
 *
 * <p>It concerns one structure only: whoever reads many catches it per structure and goes on.
 */
public class CrystalException extends RuntimeException {

    public CrystalException(String message) {
        super(message);
    }

    public CrystalException(String message, Throwable cause) {
        super(message, cause);
    }
}
