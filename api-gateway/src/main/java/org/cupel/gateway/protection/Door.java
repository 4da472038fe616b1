package org.cupel.gateway.protection;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What every request passes, in this order, before a resource sees it. */
@ApplicationScoped
public class Door {

    /** Before anything that may refuse. */
    private static final int FIRST = 1000;

    /** After the caller is known, before its roles are looked at. */
    private static final int KNOWN =
            (SecurityHandlerPriorities.AUTHENTICATION + SecurityHandlerPriorities.AUTHORIZATION) / 2 + 1;

    private final StartCheck check;
    private final Arrival arrival;
    private final Surroundings surroundings;
    private final Crowd crowd;
    private final Pace pace;

    Door(StartCheck check, Arrival arrival, Surroundings surroundings, Crowd crowd, Pace pace) {
        this.check = check;
        this.arrival = arrival;
        this.surroundings = surroundings;
        this.crowd = crowd;
        this.pace = pace;
    }

    /** Before the port is opened. */
    void build(@Observes Filters filters) {
        check.check();
        filters.register(arrival::note, FIRST)
                .register(surroundings::look, FIRST - 100)
                .register(crowd::enter, FIRST - 200)
                .register(pace::keep, KNOWN);
    }
}
