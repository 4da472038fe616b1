package org.cupel.platform.problem;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.cupel.schema.event.CandidatesRanked;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Fails in every way that a resource can. */
@Path("/failing")
public class FailingResource {

    @GET
    @Path("/{how}")
    public String fail(@RestPath String how) {
        switch (how) {
            case "problem":
                throw new ProblemException(
                        409, "stale-version", "Version 3 is stale. Read it again.", Map.of("current", 4));
            case "argument":
                throw new IllegalArgumentException("-1 is no size. Choose 1 or more.");
            default:
                throw new IllegalStateException("password=secret");
        }
    }

    @GET
    @Path("/counted")
    public String count(@RestQuery int n) {
        return Integer.toString(n);
    }

    @POST
    public String read(CandidatesRanked event) {
        return Integer.toString(event.ranked());
    }
}
