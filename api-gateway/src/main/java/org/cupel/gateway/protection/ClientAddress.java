package org.cupel.gateway.protection;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cupel.gateway.config.DoorConfig;

/**
 * Where a request comes from.
 *
 * <p>Proxies append to X-Forwarded-For, and callers may send one of their own: what counts is the last entry that is no
 * proxy of ours, and only when a proxy of ours passed the request on.
 */
@ApplicationScoped
public class ClientAddress {

    /** Set by Quarkus on what trusted proxies pass on, and taken away from everything else. */
    private static final String TRUSTED = "X-Forwarded-Trusted-Proxy";

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final Networks proxies;

    ClientAddress(DoorConfig config) {
        this.proxies = new Networks(config.trustedProxies().orElse(List.of()));
    }

    /** As digits. */
    public String of(HttpServerRequest request) {
        String peer =
                request.remoteAddress() == null ? "" : request.remoteAddress().hostAddress();
        if (proxies.isEmpty() || !Boolean.parseBoolean(request.getHeader(TRUSTED))) {
            return String.valueOf(peer);
        }
        String[] hops =
                String.join(",", request.headers().getAll(FORWARDED_FOR)).split(",");
        for (int i = hops.length - 1; i >= 0; i--) {
            String hop = hops[i].strip();
            if (!proxies.contain(hop)) {
                return NetUtil.createInetAddressFromIpAddressString(hop) == null ? "unknown" : hop;
            }
        }
        return hops[0].strip();
    }
}
