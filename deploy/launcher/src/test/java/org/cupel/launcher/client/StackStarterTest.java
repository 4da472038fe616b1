package org.cupel.launcher.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.cupel.launcher.state.StackState;
import org.cupel.launcher.state.StateFolder;
import org.cupel.launcher.supervisor.SuperviseOptions;
import org.cupel.stack.CupelHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the real servers, but without the services, which may not be built yet. */
class StackStarterTest {
    private static final SuperviseOptions SERVERS = new SuperviseOptions(0, 0, false, false);

    @TempDir
    private Path root;

    @AfterEach
    void stop() {
        StackStopper.stop(folder());
    }

    @Test
    void aSecondStartFindsTheFirst() throws Exception {
        StackSession first = start();
        StackSession second = start();
        assertThat(first.startedHere()).isTrue();
        assertThat(second.startedHere()).isFalse();
        assertThat(second.state().supervisor()).isEqualTo(first.state().supervisor());

        StackReport report = second.client().report();
        assertThat(report.up()).isTrue();
        assertThat(report.services()).hasSize(3).allSatisfy(part -> assertThat(part.rssMb())
                .isPositive());

        StackState last = second.state();
        assertThat(StackStopper.stop(folder())).isEqualTo(StackStopper.Found.STACK);
        assertThat(last.supervised()).isFalse();
        assertThat(last.parts()).noneMatch(part -> part.process().alive());
    }

    private StackSession start() throws Exception {
        return new StackStarter(CupelHome.find(), folder()).start(SERVERS, false, state -> {});
    }

    private StateFolder folder() {
        return new StateFolder(root);
    }
}
