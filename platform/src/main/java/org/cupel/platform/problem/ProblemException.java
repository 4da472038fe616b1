package org.cupel.platform.problem;

import java.util.Map;

/**
 * An error for the caller of a REST interface, rendered as RFC 9457 {@code application/problem+json}.
 *
 * <p>{@code detail} shows the offending value and ends with what to try.
 */
public final class ProblemException extends RuntimeException {

    private final int status;
    private final String type;
    private final Map<String, Object> extensions;

    public ProblemException(int status, String type, String detail) {
        this(status, type, detail, Map.of());
    }

    /**
     * @param type short kebab-case name, e.g. {@code stale-version}; rendered as {@code urn:cupel:problem:<type>}
     * @param extensions further members of the problem, e.g. the current version
     */
    public ProblemException(int status, String type, String detail, Map<String, Object> extensions) {
        super(detail);
        this.status = status;
        this.type = type;
        this.extensions = Map.copyOf(extensions);
    }

    public int status() {
        return status;
    }

    public String type() {
        return type;
    }

    public Map<String, Object> extensions() {
        return extensions;
    }
}
