package org.cupel.platform.objectstore;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of content as hex in lower case: the name under which it is stored. */
public final class ContentHash {

    private ContentHash() {}

    public static String of(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    /** Reads to the end; the caller closes. */
    public static String of(InputStream content) throws IOException {
        return drain(content, OutputStream.nullOutputStream());
    }

    static String of(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return of(content);
        }
    }

    /** Copies a stream to a file and hashes it on the way. */
    static String spool(InputStream content, Path file) throws IOException {
        try (OutputStream spool = Files.newOutputStream(file)) {
            return drain(content, spool);
        }
    }

    private static String drain(InputStream content, OutputStream target) throws IOException {
        DigestInputStream hashing = new DigestInputStream(content, sha256());
        hashing.transferTo(target);
        return HexFormat.of().formatHex(hashing.getMessageDigest().digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
