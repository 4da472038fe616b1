package org.cupel.launcher.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cupel.stack.ProcessIdentity;
import org.cupel.stack.StackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {
    @TempDir
    private Path parent;

    @Test
    void isItsOwnersAlone() throws Exception {
        folder().make();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder().root())))
                .isEqualTo("rwx------");
    }

    @Test
    void givesBackWhatWasWritten() throws Exception {
        folder().make();
        PartState part = PartState.waiting("kafka", true, 20_001)
                .begun(ProcessIdentity.current(), Instant.parse("2026-01-02T03:04:05Z"))
                .answered(Duration.ofMillis(1_500))
                .died("ended with exit code 137");
        StackState state =
                new StackState(ProcessIdentity.current(), Instant.now(), 2.5, false, null, "/home", List.of(part));
        folder().write(state);
        assertThat(folder().state()).contains(state);
    }

    @Test
    void saysWhatToDoWithAStateItCannotRead() throws Exception {
        folder().make();
        Files.writeString(folder().root().resolve("state.json"), "{ half");
        assertThatThrownBy(() -> folder().state())
                .isInstanceOf(StackException.class)
                .hasMessageContaining("state.json")
                .hasMessageContaining("Maybe delete it");
    }

    @Test
    void putsTheLogsOfTheStartBeforeAside() throws Exception {
        folder().make();
        Files.writeString(folder().log("kafka"), "old");
        Files.writeString(folder().log(StateFolder.SUPERVISOR), "open");
        folder().rotateLogs();
        assertThat(folder().loggedParts()).containsExactly(StateFolder.SUPERVISOR);
        assertThat(folder().log("kafka").resolveSibling("kafka.log.1")).hasContent("old");
    }

    private StateFolder folder() {
        return new StateFolder(parent.resolve("state"));
    }
}
