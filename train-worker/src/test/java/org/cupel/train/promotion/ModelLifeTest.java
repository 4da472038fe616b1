package org.cupel.train.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModelLifeTest {

    @Test
    void theTableIsTheOneInTheReadme() {
        String table = Arrays.stream(ModelState.values())
                .map(state -> state.wireName() + ":"
                        + Arrays.stream(ModelAction.values())
                                .flatMap(action -> ModelLife.after(state, action)
                                        .map(next -> " " + action.wireName() + "→" + next.wireName())
                                        .stream())
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
        assertThat(table).isEqualTo("""
                trained: admit→challenger refuse→refused
                refused:
                challenger: promote→champion retire→retired
                champion: retire→retired
                retired: promote→champion restore→champion""");
    }

    @ParameterizedTest
    @EnumSource(ModelAction.class)
    void nothingLeadsOutOfRefused(ModelAction action) {
        assertThat(ModelLife.after(ModelState.REFUSED, action)).isEmpty();
        assertThat(ModelLife.allowed(ModelState.REFUSED)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ModelState.class)
    void whatIsAllowedLeadsSomewhere(ModelState state) {
        assertThat(ModelLife.allowed(state))
                .allSatisfy(action -> assertThat(ModelLife.after(state, action)).isPresent());
        assertThat(ModelState.named(state.wireName())).isEqualTo(state);
    }
}
