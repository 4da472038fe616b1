package org.cupel.gateway.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cupel.gateway.config.DoorConfig;
import org.cupel.gateway.config.WebhookConfig;
import org.cupel.gateway.protection.Networks;
import org.cupel.gateway.protection.Risk;
import org.cupel.platform.problem.ProblemException;

/**
 * Which addresses may be told anything. Whoever may make webhooks could otherwise have the gateway knock at doors that
 * only it can reach. Names are looked up at every attempt, and it is the address that was looked at that is called.
 */
@ApplicationScoped
public class Receivers {

    private static final int LONGEST = 2000;
    private static final int UNPROCESSABLE = 422;

    /** What is not the open Internet: private, shared, local, of documents and tests, wrapped IPv4, many at once. */
    private static final Networks INSIDE = new Networks(List.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "::/96",
            "64:ff9b::/96",
            "64:ff9b:1::/48",
            "100::/64",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "fc00::/7",
            "fe80::/10",
            "fec0::/10",
            "ff00::/8"));

    private final Networks allowed;
    private final boolean plainLoopback;

    Receivers(WebhookConfig config, DoorConfig door) {
        this.allowed = new Networks(config.allowedNetworks().orElse(List.of()));
        this.plainLoopback = door.acceptedRisks().orElse(Set.of()).contains(Risk.PLAIN_WEBHOOKS);
    }

    /** @throws ProblemException 422 when nothing would ever be sent there */
    void check(String url) {
        URI uri = uri(url);
        boolean https = "https".equals(scheme(uri));
        if (!https && !(plainLoopback && "http".equals(scheme(uri)))) {
            throw refused(url, "it is no https address. Send one");
        }
        if (uri.getUserInfo() != null || uri.getFragment() != null) {
            throw refused(url, "it has a user or a fragment. Leave them out; what comes is signed");
        }
        if (url.length() > LONGEST) {
            throw refused(url.substring(0, 50) + "…", "it has more than " + LONGEST + " characters. Shorten it");
        }
    }

    /** @throws UnknownHostException when there is no such host, or when it may not be told; the message says which */
    Receiver resolve(String url) throws UnknownHostException {
        URI uri = uri(url);
        boolean https = "https".equals(scheme(uri));
        InetAddress[] addresses = InetAddress.getAllByName(uri.getHost().replaceAll("[\\[\\]]", ""));
        for (InetAddress address : addresses) {
            requireAllowed(uri, address, https);
        }
        int port = uri.getPort() < 0 ? (https ? 443 : 80) : uri.getPort();
        return new Receiver(uri, addresses[0], port, https);
    }

    private void requireAllowed(URI uri, InetAddress address, boolean https) throws UnknownHostException {
        boolean here = plainLoopback && address.isLoopbackAddress();
        if (!https && !here) {
            throw new UnknownHostException("Only https is sent to " + uri.getHost() + ".");
        }
        String digits = address.getHostAddress().replaceAll("%.*", "");
        if (!here && INSIDE.contain(digits) && !allowed.contain(digits)) {
            throw new UnknownHostException(
                    uri.getHost() + " is " + digits + ", which is not on the open Internet. Maybe"
                            + " add its network to CUPEL_GATEWAY_WEBHOOKS_ALLOWED_NETWORKS.");
        }
    }

    private static URI uri(String url) {
        try {
            URI uri = URI.create(String.valueOf(url));
            if (uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException malformed) {
            // Said below, as of one without a host.
        }
        throw refused(url, "it is no address. Send one such as https://lab.example/cupel");
    }

    private static String scheme(URI uri) {
        return String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    }

    private static ProblemException refused(String url, String why) {
        return new ProblemException(
                UNPROCESSABLE, "invalid-webhook", "Nothing can be sent to '" + url + "': " + why + ".");
    }

    /** @param address that was looked at, and that is called */
    record Receiver(URI uri, InetAddress address, int port, boolean https) {}
}
