package org.cupel.gateway.optimade.document;

/**
 * Where a request went, as its answer tells it.
 *
 * @param base what precedes {@code /v1}, as clients see it
 * @param version the segment that names the version
 * @param path after the version, with its leading slash
 * @param query as it was sent, null without one
 */
public record Place(String base, String version, String path, String query) {

    String representation() {
        return query == null || query.isEmpty() ? path : path + "?" + query;
    }

    /** The same endpoint with another query. */
    public String address(String otherQuery) {
        return base + "/" + version + path + (otherQuery.isEmpty() ? "" : "?" + otherQuery);
    }
}
