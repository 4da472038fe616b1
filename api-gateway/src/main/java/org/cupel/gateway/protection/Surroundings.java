package org.cupel.gateway.protection;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cupel.gateway.config.DoorConfig;
import org.cupel.gateway.config.GatewayConfig;
import org.cupel.gateway.failure.ProblemAnswer;
import org.cupel.gateway.identity.IdentityMode;

/** Where a request comes from, over what, and to which name. */
@ApplicationScoped
public class Surroundings {

    private static final String HEALTH = "/q/health";
    private static final int FORBIDDEN = 403;
    private static final int MISDIRECTED = 421;
    private static final int PERMANENT_REDIRECT = 308;
    private static final Set<HttpMethod> HARMLESS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final Networks allowed;
    private final ClientAddress address;
    private final boolean forceHttps;
    private final boolean open;

    Surroundings(DoorConfig config, GatewayConfig gateway, ClientAddress address) {
        this.allowed = new Networks(config.allowedAddresses().orElse(List.of()));
        this.forceHttps = config.forceHttps();
        this.open = gateway.identity() == IdentityMode.OPEN;
        this.address = address;
    }

    void look(RoutingContext context) {
        HttpServerRequest request = context.request();
        // Probes come from the machine itself, in plain.
        if (request.path().startsWith(HEALTH)) {
            context.next();
        } else if (!allowed.isEmpty() && !allowed.contain(address.of(request))) {
            refuse(
                    context,
                    FORBIDDEN,
                    "address-not-allowed",
                    "Requests from " + address.of(request)
                            + " are not allowed here. Ask an admin to add it to cupel.gateway.allowed-addresses.");
        } else if (open && !local(request.authority())) {
            refuse(
                    context,
                    MISDIRECTED,
                    "not-local",
                    "Without keys the gateway answers to localhost alone, not to '" + request.authority()
                            + "'. Use http://localhost, or keys.");
        } else if (forceHttps && !"https".equals(request.scheme())) {
            toHttps(context);
        } else {
            context.next();
        }
    }

    /**
     * Any page that somebody opens in a browser here could otherwise have its own name lead to this machine, and act as a
     * local admin.
     */
    private static boolean local(HostAndPort authority) {
        if (authority == null) {
            return false;
        }
        String host = authority.host().replaceAll("[\\[\\]]", "");
        var literal = NetUtil.createInetAddressFromIpAddressString(host);
        return literal == null ? host.equalsIgnoreCase("localhost") : literal.isLoopbackAddress();
    }

    /** A write is not repeated elsewhere: its key and body have crossed the network in plain already. */
    private static void toHttps(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (HARMLESS.contains(request.method()) && request.authority() != null) {
            context.response()
                    .setStatusCode(PERMANENT_REDIRECT)
                    .putHeader("Location", "https://" + request.authority() + request.uri())
                    .end();
        } else {
            refuse(
                    context,
                    FORBIDDEN,
                    "https-required",
                    "This came over plain HTTP, and whatever key it showed could be read"
                            + " on the way. Use https, and rotate the key.");
        }
    }

    private static void refuse(RoutingContext context, int status, String type, String detail) {
        new ProblemAnswer(status, type, detail).send(context, Map.of());
    }
}
