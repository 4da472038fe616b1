package org.cupel.launcher.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.cupel.launcher.state.PartPhase;
import org.cupel.launcher.state.PartState;
import org.cupel.stack.Part;
import org.cupel.stack.ProcessIdentity;
import org.cupel.stack.StopSignal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeeperTest {
    @TempDir
    private Path folder;

    private Keeper keeper;

    @AfterEach
    void stop() {
        keeper.stop();
    }

    @Test
    void startsAgainWhatWasKilled() throws Exception {
        keep(SleepPart.lasting("sleeper"));
        Eventually.holds("up", () -> keeper.state().up());
        ProcessIdentity first = keeper.state().process();
        first.signal(StopSignal.KILL);
        Eventually.holds("up again", () -> keeper.state().up() && keeper.state().restarts() == 1);
        assertThat(keeper.state().process()).isNotEqualTo(first);
        assertThat(first.alive()).isFalse();
    }

    @Test
    void givesUpOnAPartThatNeverStarts() throws Exception {
        keep(SleepPart.ending("broken", 7));
        Eventually.holds("failed", () -> keeper.state().phase() == PartPhase.FAILED);
        assertThat(keeper.state().note()).contains("exit code 7").contains("cannot start");
        assertThat(keeper.firstUp()).isCompletedExceptionally();
    }

    @Test
    void reportsAnOptionalPartAsMissing() throws Exception {
        keep(new SleepPart("extra", false, List.of("sh", "-c", "exit 1")));
        Eventually.holds("missing", () -> keeper.state().phase() == PartPhase.MISSING);
        assertThat(keeper.state().settled()).isTrue();
    }

    @Test
    void stopsTheProcessAndDoesNotStartItAgain() throws Exception {
        keep(SleepPart.lasting("sleeper"));
        Eventually.holds("up", () -> keeper.state().up());
        PartState before = keeper.state();
        keeper.stop();
        assertThat(before.process().alive()).isFalse();
        assertThat(keeper.state().phase()).isEqualTo(PartPhase.STOPPED);
        assertThat(keeper.state().restarts()).isZero();
    }

    private void keep(Part part) {
        keeper = new Keeper(part, folder.resolve("part.log"), List.of(), state -> {});
        keeper.start();
    }
}
