package org.cupel.surrogate.trust;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.cupel.surrogate.support.Support;

/** A support as bytes with their name. */
final class SupportBytes {

    private SupportBytes() {}

    static byte[] of(Support support) {
        var out = new ByteArrayOutputStream();
        try {
            support.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException("Support cannot be written to memory", e);
        }
        return out.toByteArray();
    }

    static Support read(byte[] bytes) throws IOException {
        return Support.readFrom(new ByteArrayInputStream(bytes));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256. Use another one.", e);
        }
    }
}
