package org.cupel.gateway.optimade.document;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Errors of requests that never reach a resource, told by whoever stopped them. */
public final class BareErrors {

    public static final String MEDIA_TYPE = "application/vnd.api+json";

    private static final String ROOT = "/optimade";

    private BareErrors() {}

    /** Whether clients of OPTIMADE ask there. */
    public static boolean concern(String path) {
        return path.equals(ROOT) || path.startsWith(ROOT + "/");
    }

    public static String of(int status, String detail, String path) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.putArray("errors")
                .addObject()
                .put("status", Integer.toString(status))
                .put("detail", detail);
        ObjectNode meta = document.putObject("meta");
        meta.putObject("query").put("representation", path.substring(ROOT.length()));
        meta.put("api_version", ApiVersion.FULL).put("more_data_available", false);
        return document.toString();
    }
}
