package org.cupel.acquisition.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import org.cupel.acquisition.campaign.RetrainRule;
import org.junit.jupiter.api.Test;

class LastTrainingTest {

    private static final Instant ASKED = Instant.parse("2026-01-01T00:00:00Z");
    private static final LastTraining LAST = new LastTraining(ASKED, 100);
    private static final RetrainRule WEEKLY = new RetrainRule(20, 7, null);
    private static final Instant A_WEEK_LATER = ASKED.plus(Duration.ofDays(7));

    @Test
    void timeAndSomethingNewTogetherMakeATrainingDue() {
        assertThat(LAST.overdue(WEEKLY, 1, OptionalInt.of(101), A_WEEK_LATER)).isPresent();
        assertThat(LAST.overdue(WEEKLY, 0, OptionalInt.of(101), A_WEEK_LATER)).isPresent();
        assertThat(LAST.overdue(WEEKLY, 1, OptionalInt.empty(), A_WEEK_LATER)).isPresent();
        assertThat(LAST.overdue(WEEKLY, 0, OptionalInt.of(100), A_WEEK_LATER)).isEmpty();
        assertThat(LAST.overdue(WEEKLY, 0, OptionalInt.empty(), A_WEEK_LATER)).isEmpty();
        assertThat(LAST.overdue(WEEKLY, 5, OptionalInt.of(105), A_WEEK_LATER.minusSeconds(1)))
                .isEmpty();
    }

    @Test
    void withoutDaysTimeDecidesNothing() {
        assertThat(LAST.overdue(RetrainRule.afterResults(20), 5, OptionalInt.of(105), A_WEEK_LATER))
                .isEmpty();
    }
}
