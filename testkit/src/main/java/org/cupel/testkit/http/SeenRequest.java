package org.cupel.testkit.http;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * A request as the server saw it.
 *
 * @param query empty if there was none
 * @param headers by name, whatever its case
 */
public record SeenRequest(String method, String path, String query, Map<String, String> headers) {

    static SeenRequest of(String requestLine, Map<String, String> read) {
        String[] words = requestLine.split(" ");
        String[] target = words[1].split("\\?", 2);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(read);
        return new SeenRequest(words[0], target[0], target.length > 1 ? target[1] : "", headers);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The first byte wanted, of {@code Range: bytes=n-}. */
    public OptionalLong rangeFrom() {
        return header("Range")
                .map(range -> OptionalLong.of(Long.parseLong(range.replaceAll("bytes=(\\d+)-.*", "$1"))))
                .orElse(OptionalLong.empty());
    }
}
