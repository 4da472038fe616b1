package org.cupel.schema.signature;

/** A key with its name; its material is never shown. */
public final class SigningKey {

    /** What keys may be called. */
    static final String ID = "[A-Za-z0-9._-]{1,64}";

    private final String id;
    private final KeyKind kind;
    private final byte[] material;

    public SigningKey(String id, KeyKind kind, byte[] material) {
        if (!id.matches(ID)) {
            throw new IllegalArgumentException(
                    "A key's id has " + id.length()
                            + " characters, among them some that are not allowed. Use up to 64 letters, digits, dots and dashes.");
        }
        this.id = id;
        this.kind = kind;
        this.material = material.clone();
    }

    /** Signatures name the key by it. Both halves of a pair have the same. */
    public String id() {
        return id;
    }

    public KeyKind kind() {
        return kind;
    }

    public byte[] material() {
        return material.clone();
    }

    @Override
    public String toString() {
        return id + " (" + kind.text() + ")";
    }
}
