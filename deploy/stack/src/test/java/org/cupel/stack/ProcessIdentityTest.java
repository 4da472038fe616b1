package org.cupel.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessIdentityTest {
    @Test
    void livesWhileTheProcessDoes() throws Exception {
        Process process = new ProcessBuilder("sleep", "300").start();
        ProcessIdentity identity = ProcessIdentity.of(process.pid()).orElseThrow();
        assertThat(identity.alive()).isTrue();
        process.destroyForcibly().waitFor();
        assertThat(identity.alive()).isFalse();
    }

    @Test
    void isNotTakenForAnotherOfTheSameId() {
        ProcessIdentity self = ProcessIdentity.current();
        assertThat(self.alive()).isTrue();
        assertThat(new ProcessIdentity(self.pid(), self.startTick() + 1).alive())
                .isFalse();
    }
}
