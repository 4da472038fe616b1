package org.cupel.launcher.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final Duration SHORT_LIFE = Duration.ofSeconds(1);

    private final Backoff backoff = new Backoff();

    @Test
    void restartsWithinASecondAfterASingleDeath() {
        assertThat(backoff.afterLife(SHORT_LIFE)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void waitsLongerWhileAPartKeepsDying() {
        Duration last = Duration.ZERO;
        for (int death = 0; death < 20; death++) {
            Duration pause = backoff.afterLife(SHORT_LIFE);
            assertThat(pause).isGreaterThanOrEqualTo(last).isLessThanOrEqualTo(Backoff.LONGEST);
            last = pause;
        }
        assertThat(last).isEqualTo(Backoff.LONGEST);
    }

    @Test
    void forgetsAfterALongLife() {
        backoff.afterLife(SHORT_LIFE);
        backoff.afterLife(SHORT_LIFE);
        assertThat(backoff.afterLife(Backoff.WELL)).isEqualTo(Backoff.FIRST);
    }
}
