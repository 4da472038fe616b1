package org.cupel.ingest.source;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Addresses with a query. */
public final class Addresses {

    private Addresses() {}

    /** {@code base/path?name=value&…}, parameters in their order. */
    public static String of(URI base, String path, Map<String, String> query) {
        String address = base.resolve(path).toString();
        return query.isEmpty()
                ? address
                : address + "?"
                        + query.entrySet().stream()
                                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                                .collect(Collectors.joining("&"));
    }

    /** Parameters of an address, decoded, in their order. */
    public static Map<String, String> query(String address) {
        String query = URI.create(address).getRawQuery();
        Map<String, String> parameters = new LinkedHashMap<>();
        if (query != null) {
            Arrays.stream(query.split("&"))
                    .map(pair -> pair.split("=", 2))
                    .forEach(pair -> parameters.put(decoded(pair[0]), pair.length == 2 ? decoded(pair[1]) : ""));
        }
        return parameters;
    }

    // A comma and a colon mean themselves in a query (RFC 3986, 3.4), and addresses are for people to read too.
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2C", ",")
                .replace("%3A", ":");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
