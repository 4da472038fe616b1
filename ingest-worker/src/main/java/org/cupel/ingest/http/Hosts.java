package org.cupel.ingest.http;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The gates of all hosts that were ever asked. */
final class Hosts {

    private final HttpLimits limits;
    private final Clock clock;
    private final Map<String, HostGate> gates = new ConcurrentHashMap<>();

    Hosts(HttpLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    HostGate gate(URI uri) {
        Origin origin = Origin.of(uri);
        return gates.computeIfAbsent(
                origin.toString(), host -> new HostGate(host, limits.rate(origin.host()), limits, clock));
    }
}
