package org.cupel.surrogate.governance;

/**
 * Whether the model's files carry a signed list of their hashes, and still match it.
 *
 * @param files on the list
 * @param detail what was found, e.g. the key that signed, or the file that differs
 */
public record ManifestCheck(State state, int files, String detail) {

    public static final ManifestCheck NONE = new ManifestCheck(State.NOT_CHECKED, 0, "");

    /** What verifying it gave. */
    public enum State {
        VERIFIED,
        /** There is no manifest, or no signature on it. */
        UNSIGNED,
        /** The signature or a file's hash is wrong. */
        ALTERED,
        NOT_CHECKED
    }
}
