package org.cupel.train.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.cupel.platform.jobs.JobQueue;
import org.cupel.platform.problem.ProblemException;
import org.cupel.train.run.RunStore;

@Path("/internal/training/runs")
@Produces(MediaType.APPLICATION_JSON)
public class TrainingRunResource {

    private final RunStore runs;
    private final JobQueue jobs;

    TrainingRunResource(RunStore runs, JobQueue jobs) {
        this.runs = runs;
        this.jobs = jobs;
    }

    @GET
    @Path("{runId}")
    @Blocking
    @Transactional
    public TrainingRunView find(@PathParam("runId") UUID runId) {
        return runs.find(runId)
                .map(run -> TrainingRunMapper.view(run, jobs.find(run.jobId()).orElse(null)))
                .orElseThrow(() -> new ProblemException(
                        404, "unknown-run", "There is no training run " + runId + ". List them in training.run_list."));
    }
}
