package org.cupel.ingest.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cupel.ingest.config.IngestConfig;
import org.cupel.ingest.run.RunLedger;
import org.cupel.ingest.run.RunSources;
import org.cupel.ingest.run.SourceRuns;
import org.cupel.ingest.schedule.Planned;
import org.cupel.ingest.schedule.Schedule;
import org.cupel.platform.problem.ProblemException;
import org.jboss.resteasy.reactive.RestPath;

/** Sources and what can be done with them. Internal: the gateway is the public door. */
@Blocking
@Path("/internal/sources")
@Produces(MediaType.APPLICATION_JSON)
public class SourceResource {

    private final RunSources sources;
    private final SourceRuns runs;
    private final RunLedger ledger;
    private final Schedule schedule;
    private final IngestConfig config;

    SourceResource(RunSources sources, SourceRuns runs, RunLedger ledger, Schedule schedule, IngestConfig config) {
        this.sources = sources;
        this.runs = runs;
        this.ledger = ledger;
        this.schedule = schedule;
        this.config = config;
    }

    @GET
    @Transactional
    public List<SourceView> all() {
        Map<String, Planned> planned = planned();
        return sources.all().stream()
                .map(source -> view(source, planned.get(source.name())))
                .toList();
    }

    @GET
    @Path("/{name}")
    @Transactional
    public SourceView one(@RestPath String name) {
        return view(sources.named(name), planned().get(name));
    }

    private Map<String, Planned> planned() {
        return schedule.planned().stream().collect(Collectors.toMap(Planned::name, Function.identity()));
    }

    private SourceView view(RunSources.ConfiguredSource source, Planned planned) {
        return SourceView.of(
                source,
                Optional.ofNullable(planned),
                ledger.newestOf(source.name(), 1).stream().findFirst());
    }

    /** @param order null or empty for what is new */
    @POST
    @Path("/{name}/runs")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response run(@RestPath String name, @Valid NewRun order) {
        NewRun asked = order == null ? new NewRun(null, null) : order;
        if (asked.baseUrl() != null && !config.openAddresses()) {
            throw new ProblemException(
                    403,
                    "closed-addresses",
                    "Another address than the source's own is not allowed here. Maybe set"
                            + " cupel.ingest.open-addresses=true, or leave baseUrl out.");
        }
        return Response.accepted(runs.begin(name, asked.baseUrl(), asked.since()))
                .build();
    }

    @POST
    @Path("/{name}/reparse")
    public Response reparse(@RestPath String name) {
        return Response.accepted(runs.reparse(name)).build();
    }

    @POST
    @Path("/{name}/pause")
    @Transactional
    public SourceView pause(@RestPath String name) {
        schedule.pause(sources.named(name).name());
        return one(name);
    }

    @POST
    @Path("/{name}/resume")
    @Transactional
    public SourceView resume(@RestPath String name) {
        schedule.resume(sources.named(name).name());
        return one(name);
    }

    /**
     * What a run is to bring.
     *
     * @param baseUrl another address than the source's own
     * @param since everything changed since then, instead of since the last success
     */
    public record NewRun(
            @Pattern(regexp = "(https?|file)://\\S+", message = "must begin with http://, https:// or file://")
            String baseUrl,

            Instant since) {}
}
