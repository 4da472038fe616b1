package org.cupel.gateway.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.cupel.gateway.failure.Kind;
import org.cupel.gateway.failure.UnavailableException;
import org.cupel.gateway.paging.PageRequest;
import org.cupel.gateway.paging.Slice;
import org.cupel.platform.problem.ProblemException;
import org.cupel.platform.tracking.TrackingReader;
import org.cupel.platform.tracking.TrackingUnavailableException;

/** The runs: from MLflow when it is there, else from what train-worker wrote down itself. */
@ApplicationScoped
public class RunList {

    private final TrackingReader tracking;
    private final Trainings trainings;

    RunList(TrackingReader tracking, Trainings trainings) {
        this.tracking = tracking;
        this.trainings = trainings;
    }

    /** Newest first. A list goes on with the source it began with. */
    public RunPage page(PageRequest request) {
        boolean begun = request.cursorOrder().isPresent();
        boolean fromMlflow =
                request.cursorOrder().filter(TrackedRuns.NAME::equals).isPresent();
        if (begun && !fromMlflow) {
            return written(request, "This list began with the runs in Postgres and goes on with them.");
        }
        if (!tracking.configured()) {
            return written(
                    request,
                    "No MLflow server is configured: these runs are from Postgres. Maybe set CUPEL_MLFLOW_URL.");
        }
        try {
            return new RunPage(RunSource.MLFLOW, "These runs are from MLflow.", TrackedRuns.page(tracking, request));
        } catch (TrackingUnavailableException e) {
            if (begun) {
                throw new UnavailableException(
                        "MLflow, with which this list began, does not answer (" + e.getMessage()
                                + "). Try again, or leave cursor out to read the runs from Postgres.",
                        e);
            }
            return written(
                    request,
                    "MLflow does not answer (" + e.getMessage() + "): these runs are from Postgres."
                            + " They reach MLflow as soon as it is back.");
        }
    }

    /**
     * @param text Cupel's id of the run or MLflow's
     * @throws ProblemException 404 when no run has the id
     */
    public TrainingRun existing(String text) {
        return uuid(text)
                .flatMap(trainings::find)
                .or(() -> trainings.findByMlflowId(text))
                .orElseThrow(() -> Kind.RUN.unknown(text));
    }

    private RunPage written(PageRequest request, String note) {
        var slice = trainings.runs(request);
        var runs = slice.items().stream().map(Runs::of).toList();
        return new RunPage(
                RunSource.POSTGRES, note, new Slice<>(runs, slice.next().orElse(null)));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
