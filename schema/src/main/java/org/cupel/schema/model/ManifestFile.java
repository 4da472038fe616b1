package org.cupel.schema.model;

/**
 * One file of a model.
 *
 * @param path what the file is called within the model, e.g. {@code figures/parity.svg}; a reader ignores those it does not know
 * @param key where it lies in S3
 * @param sha256 of its bytes, lower-case hexadecimal
 * @param bytes its size
 */
public record ManifestFile(String path, String key, String sha256, long bytes, String mediaType) {

    public ManifestFile {
        if (path == null || path.isBlank() || path.startsWith("/") || path.contains("..") || path.contains("\\")) {
            throw new IllegalArgumentException("A file of a model is called '" + path
                    + "'. Give a relative path with / between folders, such as figures/parity.svg.");
        }
        if (key == null || key.isBlank() || sha256 == null || !sha256.matches("[0-9a-f]{64}") || bytes < 0) {
            throw new IllegalArgumentException(
                    "File '" + path + "' of a model has key '" + key + "', SHA-256 '" + sha256 + "' and " + bytes
                            + " bytes. Give all three, the hash as 64 hexadecimal digits in lower case.");
        }
    }
}
