package org.cupel.platform.problem;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.cupel.platform.database.Transactions;
import org.cupel.schema.event.CandidatesRanked;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Fails in every way that a resource can. */
@Path("/failing")
public class FailingResource {

    private final Transactions transactions;

    FailingResource(Transactions transactions) {
        this.transactions = transactions;
    }

    @GET
    @Path("/stored")
    @Blocking
    public String store(@RestQuery String text, @RestQuery String as) {
        return transactions.sql(connection -> {
            try (var echo = connection.prepareStatement("select (?::" + as + ")::text")) {
                echo.setString(1, text);
                var row = echo.executeQuery();
                row.next();
                return row.getString(1);
            }
        });
    }

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
