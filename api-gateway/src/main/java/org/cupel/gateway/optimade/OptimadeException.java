package org.cupel.gateway.optimade;

/** An error for a client of OPTIMADE, answered as a JSON:API error. The detail shows the offending value and what to try. */
public final class OptimadeException extends RuntimeException {

    private final int status;
    private final String parameter;

    /** @param parameter of the query that caused it, null when none did */
    private OptimadeException(int status, String parameter, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.parameter = parameter;
    }

    public static OptimadeException of(int status, String detail) {
        return new OptimadeException(status, null, detail);
    }

    /** The request cannot be understood. */
    public static OptimadeException bad(String parameter, String detail) {
        return new OptimadeException(400, parameter, detail);
    }

    /** Understood, and more than this server may be asked for. */
    public static OptimadeException forbidden(String parameter, String detail) {
        return new OptimadeException(403, parameter, detail);
    }

    /** Understood, and optional in the specification: this server does not do it. */
    public static OptimadeException unsupported(String detail) {
        return new OptimadeException(501, "filter", detail);
    }

    public int status() {
        return status;
    }

    public String parameter() {
        return parameter;
    }
}
