package org.cupel.ingest.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cupel.ingest.provenance.Provenance;
import org.cupel.ingest.provenance.Provenances;
import org.cupel.ingest.provenance.RoCrate;
import org.cupel.platform.problem.ProblemException;
import org.jboss.resteasy.reactive.RestPath;

/** Where materials come from. Internal: the gateway is the public door. */
@Blocking
@Path("/internal/materials")
@Produces(MediaType.APPLICATION_JSON)
public class MaterialResource {

    private final Provenances provenances;

    MaterialResource(Provenances provenances) {
        this.provenances = provenances;
    }

    @GET
    @Path("/{id}/provenance")
    public Provenance provenance(@RestPath String id) {
        return provenances
                .of(id)
                .orElseThrow(() -> new ProblemException(
                        404, "unknown-material", "There is no material '" + id + "'. Maybe it was never ingested."));
    }

    @GET
    @Path("/{id}/ro-crate")
    public ObjectNode crate(@RestPath String id) {
        return RoCrate.of(provenance(id));
    }
}
