package org.cupel.schema.signature;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The text in which keys are kept, in a file or a variable: {@code id:kind:base64}, one a line or with commas between. What
 * follows {@code #} is for people. Of each algorithm the first key signs, and all verify, so a new key goes to the top.
 */
public final class KeyFile {

    private static final int FIELDS = 3;

    private KeyFile() {}

    /** @throws IllegalArgumentException with the number of the entry, and never with what might be a secret */
    public static List<SigningKey> parse(String text) {
        List<SigningKey> keys = new ArrayList<>();
        for (String line : text.split("\\R")) {
            for (String entry : line.replaceFirst("#.*", "").split(",")) {
                if (!entry.isBlank()) {
                    keys.add(key(entry.strip(), keys.size() + 1));
                }
            }
        }
        return List.copyOf(keys);
    }

    public static String line(SigningKey key) {
        return key.id() + ":" + key.kind().text() + ":" + Base64.getEncoder().encodeToString(key.material());
    }

    /** @param comment for people, above the keys */
    public static String write(List<SigningKey> keys, String comment) {
        String head = comment.lines().map(line -> "# " + line).collect(Collectors.joining("\n"));
        return keys.stream().map(KeyFile::line).collect(Collectors.joining("\n", head + "\n", "\n"));
    }

    private static SigningKey key(String entry, int number) {
        String[] fields = entry.split(":", -1);
        if (fields.length != FIELDS || !fields[0].matches(SigningKey.ID)) {
            throw new IllegalArgumentException("Key " + number + " has " + entry.length() + " characters in "
                    + fields.length + " parts, not id:kind:base64. Make one with ./cupel keys new.");
        }
        // Neither part is shown: somebody may have swapped them.
        KeyKind kind = KeyKind.named(fields[1])
                .orElseThrow(() -> new IllegalArgumentException("Key " + number + " ('" + fields[0]
                        + "') is of no known kind. Use one of " + KeyKind.texts() + " between id and Base64."));
        try {
            return new SigningKey(fields[0], kind, Base64.getDecoder().decode(fields[2]));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("Key " + number + " ('" + fields[0] + "') has " + fields[2].length()
                    + " characters that are no Base64. Copy the whole line, or make a key with ./cupel keys new.");
        }
    }
}
