package org.cupel.gateway.optimade.document;

import java.util.List;
import java.util.regex.Pattern;
import org.cupel.gateway.optimade.OptimadeException;
import org.cupel.gateway.optimade.filter.Excerpt;

/** The one version of the specification that is served, and the names it goes by in addresses. */
public final class ApiVersion {

    public static final String FULL = "1.2.0";
    public static final String LATEST = "v1";
    public static final List<String> SEGMENTS = List.of("v1", "v1.2", "v1.2.0");

    private static final Pattern VERSION = Pattern.compile("v\\d.*", Pattern.DOTALL);
    private static final Pattern HINT = Pattern.compile("v1(\\.\\d+){0,2}");

    private ApiVersion() {}

    /** @throws OptimadeException 553 for versions that are not served, 404 for what is no version */
    public static void require(String segment) {
        if (SEGMENTS.contains(segment)) {
            return;
        }
        if (VERSION.matcher(segment).matches()) {
            throw unsupported(segment);
        }
        throw unknown(segment);
    }

    /** Of requests without a version. @throws OptimadeException 553 when it hints at another major version */
    public static void requireHint(String hint) {
        if (hint != null && !hint.isEmpty() && !HINT.matcher(hint).matches()) {
            throw unsupported(hint);
        }
    }

    public static OptimadeException unknown(String path) {
        return OptimadeException.of(
                404,
                "Nothing is served at '" + Excerpt.of(path)
                        + "'. Begin at /optimade/v1/info, which lists what there is.");
    }

    private static OptimadeException unsupported(String version) {
        return OptimadeException.of(
                553,
                "The version '" + Excerpt.of(version) + "' is not served here. Use one of "
                        + String.join(", ", SEGMENTS) + ", as in /optimade/v1/info.");
    }
}
