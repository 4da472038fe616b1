package org.cupel.predict.model;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TelemetryGuardTest {

    @Test
    void aLongCommandLineIsRefusedBeforeItCrashesTheProcess() {
        assertThatThrownBy(() -> TelemetryGuard.require(3981))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("3981")
                .hasMessageContaining(TelemetryGuard.SWITCH + "=1");
    }

    @Test
    void testsRunWithTheSwitch() {
        assertThatNoException().isThrownBy(TelemetryGuard::require);
    }
}
