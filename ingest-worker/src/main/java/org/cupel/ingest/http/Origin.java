package org.cupel.ingest.http;

import java.net.URI;
import java.util.Locale;

/** Scheme, host and port: who may see a key, and whose patience is counted (RFC 6454). */
record Origin(String scheme, String host, int port) {

    static Origin of(URI uri) {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
        return new Origin(scheme, uri.getHost().toLowerCase(Locale.ROOT), port);
    }

    static boolean isHttp(URI uri) {
        String scheme = uri.getScheme();
        return uri.getHost() != null && ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme));
    }

    boolean secure() {
        return scheme.equals("https");
    }

    /** The same server, or the same one over TLS at its usual ports. */
    boolean maySeeKeysOf(Origin first) {
        return equals(first) || host.equals(first.host) && secure() && port == 443 && first.port == 80;
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
