package org.cupel.ingest.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.cupel.ingest.run.AcceptedIngestion;
import org.cupel.ingest.run.Ingestion;
import org.cupel.ingest.run.IngestionRequest;
import org.cupel.ingest.run.RejectedRows;
import org.cupel.ingest.run.Releases;
import org.cupel.ingest.run.RunLedger;
import org.cupel.ingest.run.SourceFormat;
import org.cupel.ingest.run.SourceRuns;
import org.cupel.platform.problem.ProblemException;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Sources in, their runs out. Internal: the gateway is the public door. */
@Blocking
@Path("/internal/ingestions")
@Produces(MediaType.APPLICATION_JSON)
public class IngestionResource {

    private static final String WRITABLE = "\\P{Cntrl}*";
    private static final String ADVICE = "must hold no control characters";

    private final Ingestion ingestion;
    private final RunLedger runs;
    private final RejectedRows rejectedRows;
    private final Releases releases;

    IngestionResource(Ingestion ingestion, RunLedger runs, RejectedRows rejectedRows, Releases releases) {
        this.ingestion = ingestion;
        this.runs = runs;
        this.rejectedRows = rejectedRows;
        this.releases = releases;
    }

    @PUT
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, MediaType.WILDCARD})
    public Response ingest(
            @RestQuery @NotBlank @Size(max = 200) @Pattern(regexp = WRITABLE, message = ADVICE) String name,
            @RestQuery @DefaultValue("file") @NotBlank @Size(max = 50) @Pattern(regexp = WRITABLE, message = ADVICE)
                    String source,
            @RestQuery @DefaultValue("auto") String format,
            @RestQuery @DefaultValue("") @Size(max = 1000) @Pattern(regexp = WRITABLE, message = ADVICE) String select,
            @RestQuery @DefaultValue("reported") @NotBlank @Size(max = 50) @Pattern(regexp = WRITABLE, message = ADVICE)
                    String method,
            @RestHeader("Idempotency-Key") @Size(max = 200) @Pattern(regexp = WRITABLE, message = ADVICE)
                    String idempotencyKey,
            @NotNull InputStream body)
            throws IOException {
        IngestionRequest request = IngestionRequest.upload(source, name, SourceFormat.of(format, name), select, method);
        AcceptedIngestion accepted = ingestion.accept(request, idempotencyKey, body);
        return Response.accepted(accepted).build();
    }

    @GET
    @Transactional
    public List<RunView> newest(@RestQuery @DefaultValue("20") @Min(1) @Max(200) int limit) {
        return runs.newest(limit).stream().map(RunView::of).toList();
    }

    @GET
    @Path("/{runId}")
    @Transactional
    public RunView run(@RestPath UUID runId) {
        return runs.find(runId).map(RunView::of).orElseThrow(() -> unknown(runId));
    }

    @GET
    @Path("/{runId}/rejected")
    @Transactional
    public List<RejectedRowView> rejected(
            @RestPath UUID runId, @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        if (runs.find(runId).isEmpty()) {
            throw unknown(runId);
        }
        return rejectedRows.of(runId, limit).stream().map(RejectedRowView::of).toList();
    }

    @POST
    @Path("/{runId}/release")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response release(@RestPath UUID runId, @NotNull @Valid Release release) {
        List<String> refs = release.refs() == null ? List.of() : release.refs();
        return Response.accepted(new SourceRuns.Begun(releases.release(runId, refs, release.actor()), false))
                .build();
    }

    /**
     * Which rows somebody vouches for.
     *
     * @param refs all held ones when empty
     */
    public record Release(@NotBlank @Size(max = 200) String actor, List<String> refs) {}

    private static ProblemException unknown(UUID runId) {
        return new ProblemException(
                404, "unknown-run", "There is no ingestion run " + runId + ". List them at /internal/ingestions.");
    }
}
