package org.cupel.launcher.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.cupel.launcher.state.PartState;
import org.cupel.launcher.state.StackState;
import org.cupel.launcher.state.StateFolder;
import org.cupel.stack.ProcessIdentity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
    @TempDir
    private Path root;

    private StateFolder folder;
    private Process orphan;

    @BeforeEach
    void start() throws IOException {
        folder = new StateFolder(root);
        folder.make();
        orphan = new ProcessBuilder("sleep", "300").start();
    }

    @AfterEach
    void stop() {
        orphan.destroyForcibly();
    }

    @Test
    void endsWhatADeadSupervisorLeft() throws Exception {
        leave(deadProcess(), ProcessIdentity.of(orphan.pid()).orElseThrow());
        assertThat(Leftovers.endThoseOf(folder)).isEqualTo(1);
        assertThat(orphan.waitFor()).isNotZero();
        assertThat(folder.state()).isEmpty();
    }

    @Test
    void sparesAStrangerWithAReusedId() throws Exception {
        leave(deadProcess(), new ProcessIdentity(orphan.pid(), 1));
        assertThat(Leftovers.endThoseOf(folder)).isZero();
        assertThat(orphan.isAlive()).isTrue();
    }

    @Test
    void sparesThePartsOfALivingSupervisor() throws Exception {
        leave(ProcessIdentity.current(), ProcessIdentity.of(orphan.pid()).orElseThrow());
        assertThat(Leftovers.endThoseOf(folder)).isZero();
        assertThat(orphan.isAlive()).isTrue();
        assertThat(folder.state()).isPresent();
    }

    private void leave(ProcessIdentity supervisor, ProcessIdentity part) throws IOException {
        PartState state = PartState.waiting("sleeper", true, 0).begun(part, Instant.now());
        folder.write(new StackState(supervisor, Instant.now(), null, false, null, "none", List.of(state)));
    }

    private static ProcessIdentity deadProcess() throws Exception {
        Process process = new ProcessBuilder("sleep", "300").start();
        ProcessIdentity identity = ProcessIdentity.of(process.pid()).orElseThrow();
        process.destroyForcibly().waitFor();
        return identity;
    }
}
