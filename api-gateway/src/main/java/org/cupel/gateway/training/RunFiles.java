package org.cupel.gateway.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;
import org.cupel.gateway.failure.UnavailableException;
import org.cupel.platform.problem.ProblemException;
import org.cupel.platform.tracking.TrackingReader;
import org.cupel.platform.tracking.TrackingUnavailableException;

/** Figures, reports and models of Cupel's runs, out of MLflow. Runs of others are not shown. */
@ApplicationScoped
public class RunFiles {

    private final RunList runs;
    private final TrackingReader tracking;

    RunFiles(RunList runs, TrackingReader tracking) {
        this.runs = runs;
        this.tracking = tracking;
    }

    /**
     * By path; none before MLflow has heard of the run.
     *
     * @throws ProblemException 404 when no run has the id
     */
    public List<RunFile> of(String run) {
        String id = runs.existing(run).mlflowRunId();
        return id == null
                ? List.of()
                : asked(() -> tracking.files(id)).stream()
                        .map(file -> new RunFile(file.path(), file.bytes()))
                        .toList();
    }

    /**
     * What a file holds, as it comes in.
     *
     * @throws ProblemException 404 when no run has the id, or it has no such file
     */
    public InputStream open(String run, String path) {
        if (of(run).stream().noneMatch(file -> file.path().equals(path))) {
            throw new ProblemException(
                    404,
                    "unknown-file",
                    "Run " + run + " has no file '" + path + "'. List them with GET /api/v1/runs/" + run + "/files.");
        }
        String id = runs.existing(run).mlflowRunId();
        return asked(() -> tracking.open(id, path));
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (TrackingUnavailableException away) {
            throw new UnavailableException(away.getMessage(), away);
        }
    }
}
