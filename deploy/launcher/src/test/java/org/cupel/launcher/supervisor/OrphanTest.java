package org.cupel.launcher.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.cupel.launcher.client.StackStopper;
import org.cupel.launcher.state.PartState;
import org.cupel.launcher.state.StackState;
import org.cupel.launcher.state.StateFolder;
import org.cupel.stack.ProcessIdentity;
import org.cupel.stack.Spawner;
import org.cupel.stack.StopSignal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphanTest {
    @TempDir
    private Path root;

    private StateFolder folder;
    private Process supervisor;

    @BeforeEach
    void start() throws Exception {
        folder = new StateFolder(root);
        supervisor = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SleepSupervisor.class.getName(),
                        root.toString())
                .inheritIO()
                .start();
        Eventually.holds(
                "all parts up",
                () -> folder.state().filter(StackState::complete).isPresent());
    }

    @AfterEach
    void stop() {
        supervisor.destroyForcibly();
        StackStopper.stop(folder);
    }

    @Test
    void aKilledSupervisorLeavesNoProcess() throws Exception {
        assumeTrue(Spawner.leavesNoOrphans(), "Only Linux tells children of their parent's death");
        List<ProcessIdentity> children = children();
        assertThat(children).hasSize(4).allMatch(ProcessIdentity::alive);
        ProcessIdentity.of(supervisor.pid()).orElseThrow().signal(StopSignal.KILL);
        Eventually.holds("children gone", () -> children.stream().noneMatch(ProcessIdentity::alive));
    }

    @Test
    void aTerminatedSupervisorStopsAllAndForgetsItsState() throws Exception {
        List<ProcessIdentity> children = children();
        supervisor.destroy();
        supervisor.waitFor();
        assertThat(children).noneMatch(ProcessIdentity::alive);
        assertThat(folder.state()).isEmpty();
    }

    @Test
    void downStopsAllAndASecondDownFindsNothing() {
        List<ProcessIdentity> children = children();
        assertThat(StackStopper.stop(folder)).isEqualTo(StackStopper.Found.STACK);
        assertThat(children).noneMatch(ProcessIdentity::alive);
        assertThat(StackStopper.stop(folder)).isEqualTo(StackStopper.Found.NOTHING);
    }

    @Test
    void theSupervisorRestartsAKilledPart() throws Exception {
        ProcessIdentity third =
                folder.state().orElseThrow().part("third").orElseThrow().process();
        third.signal(StopSignal.KILL);
        Eventually.holds("third restarted", () -> folder.state()
                .flatMap(state -> state.part("third"))
                .filter(part -> part.restarts() == 1 && part.up())
                .isPresent());
    }

    private List<ProcessIdentity> children() {
        return folder.state().orElseThrow().parts().stream()
                .map(PartState::process)
                .toList();
    }
}
