package org.cupel.gateway.identity;

import io.vertx.ext.web.RoutingContext;

/** How many keys may be looked up for one address: whoever tries keys out must not keep the database busy. */
public interface LookupLimit {

    /** Counts as one. */
    boolean allows(RoutingContext context);
}
