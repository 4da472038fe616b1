package org.cupel.platform.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Carries one command to the server; each kind may be repeated without effect. */
@ApplicationScoped
class TrackingDelivery {

    private final TrackingTable table;
    private final MlflowRuns runs;
    private final MlflowArtifacts artifacts;
    private final MlflowRegistry registry;

    TrackingDelivery(TrackingTable table, MlflowRuns runs, MlflowArtifacts artifacts, MlflowRegistry registry) {
        this.table = table;
        this.runs = runs;
        this.artifacts = artifacts;
        this.registry = registry;
    }

    void deliver(TrackingCommand command) {
        // A pattern switch needs a newer Java than the one that Cupel runs on.
        if (command instanceof TrackingCommand.RunStarted started) {
            table.rememberRun(started.runId(), runs.start(started));
        } else if (command instanceof TrackingCommand.MetricsLogged logged) {
            runs.log(run(logged.runId()), logged.metrics());
        } else if (command instanceof TrackingCommand.ArtifactLogged logged) {
            artifacts.put(run(logged.runId()), logged.path(), logged.objectKey());
        } else if (command instanceof TrackingCommand.RunFinished finished) {
            runs.finish(run(finished.runId()), finished.outcome());
        } else if (command instanceof TrackingCommand.ModelRegistered registered) {
            registry.register(run(registered.runId()), registered);
        }
    }

    private DeliveredRun run(UUID runId) {
        return table.run(runId)
                .orElseThrow(() -> new TrackingRefusedException(
                        "Run " + runId + " was never started. Record RunStarted first.", null));
    }
}
