package org.cupel.launcher.client;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.cupel.launcher.state.PartPhase;
import org.cupel.launcher.state.PartState;
import org.cupel.launcher.state.StackState;
import org.cupel.launcher.state.StateFolder;
import org.cupel.stack.CupelService;
import org.cupel.stack.MemoryUse;
import org.cupel.stack.StackException;

/** Looks at the stack of a state folder: addresses, processes, memory. */
public final class StackClient {
    private static final String MLFLOW = "mlflow";
    private static final long MIB = 1024L * 1024L;

    private final StateFolder folder;

    public StackClient(StateFolder folder) {
        this.folder = folder;
    }

    /** The state of a stack whose supervisor lives. */
    public Optional<StackState> running() {
        return folder.state().filter(StackState::supervised);
    }

    /** Base of the public API. */
    public URI gateway() {
        return address(CupelService.API_GATEWAY.module())
                .orElseThrow(() -> new StackException(
                        "No api-gateway runs from " + folder.root() + ". Maybe start it: ./cupel up."));
    }

    public URI openApi() {
        return gateway().resolve("/q/openapi");
    }

    /** Empty when this stack has no MLflow; it may still be starting. */
    public Optional<URI> mlflow() {
        return address(MLFLOW);
    }

    /** Whether MLflow answered when last asked. */
    public boolean mlflowUp() {
        return part(MLFLOW).filter(PartState::up).isPresent();
    }

    /** In the order of their start. */
    public List<PartReport> parts() {
        return running()
                .map(state -> state.parts().stream().map(PartReport::of).toList())
                .orElse(List.of());
    }

    /** Id of the process of a part, e.g. {@code train-worker}. */
    public Optional<Long> pid(String part) {
        return part(part).map(PartState::process).map(process -> process.pid());
    }

    public StackReport report() {
        Optional<StackState> state = running();
        List<PartReport> parts = parts();
        long supervisorMb = state.map(running ->
                        MemoryUse.residentBytesAlone(running.supervisor().pid()) / MIB)
                .orElse(0L);
        return new StackReport(
                state.isPresent(),
                state.filter(StackState::complete).isPresent(),
                state.map(StackState::startSeconds).orElse(null),
                state.map(running -> running.supervisor().pid()).orElse(null),
                supervisorMb + parts.stream().mapToLong(PartReport::rssMb).sum(),
                address(CupelService.API_GATEWAY.module()).map(URI::toString).orElse(null),
                address(CupelService.API_GATEWAY.module())
                        .map(uri -> uri.resolve("/q/openapi").toString())
                        .orElse(null),
                mlflow().map(URI::toString).orElse(null),
                folder.root().toString(),
                parts);
    }

    private Optional<PartState> part(String name) {
        return running().flatMap(state -> state.part(name));
    }

    private Optional<URI> address(String part) {
        return part(part).filter(found -> found.phase() != PartPhase.MISSING).map(found -> URI.create(found.url()));
    }
}
