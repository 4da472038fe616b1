package org.cupel.gateway.protection;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.cupel.gateway.identity.IdentityMode;

/**
 * What decides whether the door is safe.
 *
 * @param host that the gateway listens on
 * @param ownTls whether the gateway itself answers plain requests with HTTPS alone
 */
record DoorSettings(
        IdentityMode identity,
        String host,
        boolean forceHttps,
        boolean ownTls,
        List<String> trustedProxies,
        List<String> origins,
        String databasePassword,
        int requestsPerSecond) {

    private static final List<String> ANYBODY = List.of("*", "/.*/");
    private static final List<String> EVERYWHERE = List.of("0.0.0.0/0", "::/0");
    private static final String SHIPPED_PASSWORD = "cupel";

    /** Whether only this machine comes near. */
    boolean loopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    List<Unsafe> unsafe() {
        List<Unsafe> found = new ArrayList<>();
        if (identity == IdentityMode.OPEN) {
            found.add(
                    new Unsafe(
                            Risk.OPEN_DOOR,
                            "cupel.gateway.identity is open: everybody on this machine is an admin. Set CUPEL_GATEWAY_IDENTITY=keys."));
        }
        if (!loopback() && !forceHttps && !ownTls && trustedProxies.isEmpty()) {
            found.add(new Unsafe(
                    Risk.PLAIN_HTTP,
                    "Keys would cross the network in plain: HTTPS is not forced and no proxy is trusted to do it. Set"
                            + " CUPEL_GATEWAY_TRUSTED_PROXIES to the addresses of the proxy that ends TLS, with"
                            + " CUPEL_GATEWAY_FORCE_HTTPS=true, or give the gateway a certificate and set"
                            + " QUARKUS_HTTP_INSECURE_REQUESTS=redirect."));
        }
        if (origins.stream().anyMatch(ANYBODY::contains)) {
            found.add(new Unsafe(
                    Risk.ANY_ORIGIN,
                    "Pages of any origin may call (" + origins
                            + "). List in CUPEL_GATEWAY_CORS_ORIGINS those that should."));
        }
        if (trustedProxies.stream().anyMatch(EVERYWHERE::contains)) {
            found.add(new Unsafe(
                    Risk.ANY_PROXY,
                    "Every address is a trusted proxy (" + trustedProxies + "), so callers choose the address that is"
                            + " believed of them. List in CUPEL_GATEWAY_TRUSTED_PROXIES the proxies alone."));
        }
        if (databasePassword.equals(SHIPPED_PASSWORD)) {
            found.add(new Unsafe(
                    Risk.DEFAULT_PASSWORD,
                    "The database password is the one that everybody can read in the source. Set CUPEL_DB_PASSWORD,"
                            + " CUPEL_DB_PASSWORD_FILE or CUPEL_DB_PASSWORD_COMMAND."));
        }
        if (requestsPerSecond <= 0) {
            found.add(new Unsafe(
                    Risk.NO_RATE_LIMIT,
                    "One caller may take all there is. Set CUPEL_GATEWAY_LIMITS_REQUESTS_PER_SECOND above 0."));
        }
        return found;
    }
}
