package org.cupel.acquisition.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cupel.acquisition.candidate.CandidateAction.FLAG;
import static org.cupel.acquisition.candidate.CandidateAction.HOLD;
import static org.cupel.acquisition.candidate.CandidateAction.RECALL;
import static org.cupel.acquisition.candidate.CandidateAction.REINSTATE;
import static org.cupel.acquisition.candidate.CandidateAction.REJECT;
import static org.cupel.acquisition.candidate.CandidateAction.RESUME;
import static org.cupel.acquisition.candidate.CandidateAction.SEND_TO_VALIDATION;
import static org.cupel.acquisition.candidate.CandidateAction.UNFLAG;
import static org.cupel.acquisition.candidate.CandidateAction.VALIDATE;
import static org.cupel.acquisition.candidate.CandidateAction.WITHDRAW;
import static org.cupel.acquisition.candidate.CandidateState.FLAGGED;
import static org.cupel.acquisition.candidate.CandidateState.IN_VALIDATION;
import static org.cupel.acquisition.candidate.CandidateState.ON_HOLD;
import static org.cupel.acquisition.candidate.CandidateState.RANKED;
import static org.cupel.acquisition.candidate.CandidateState.REJECTED;
import static org.cupel.acquisition.candidate.CandidateState.VALIDATED;
import static org.cupel.acquisition.candidate.CandidateState.WITHDRAWN;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StandingTest {

    private static final List<Standing> STANDINGS = List.of(
            Standing.RANKED,
            plain(FLAGGED),
            plain(IN_VALIDATION),
            plain(VALIDATED),
            plain(REJECTED),
            plain(WITHDRAWN),
            held(RANKED),
            held(FLAGGED),
            held(IN_VALIDATION));

    /** Every legal move; whatever is not here is illegal. */
    private static final Map<Standing, Map<CandidateAction, Standing>> LEGAL = Map.of(
            Standing.RANKED,
            Map.of(FLAG, plain(FLAGGED), HOLD, held(RANKED), WITHDRAW, plain(WITHDRAWN)),
            plain(FLAGGED),
            Map.of(
                    SEND_TO_VALIDATION, plain(IN_VALIDATION),
                    UNFLAG, Standing.RANKED,
                    HOLD, held(FLAGGED),
                    WITHDRAW, plain(WITHDRAWN)),
            plain(IN_VALIDATION),
            Map.of(
                    VALIDATE, plain(VALIDATED),
                    REJECT, plain(REJECTED),
                    RECALL, plain(FLAGGED),
                    HOLD, held(IN_VALIDATION),
                    WITHDRAW, plain(WITHDRAWN)),
            plain(VALIDATED),
            Map.of(REJECT, plain(REJECTED)),
            plain(REJECTED),
            Map.of(VALIDATE, plain(VALIDATED)),
            plain(WITHDRAWN),
            Map.of(REINSTATE, Standing.RANKED),
            held(RANKED),
            Map.of(RESUME, Standing.RANKED, WITHDRAW, plain(WITHDRAWN)),
            held(FLAGGED),
            Map.of(RESUME, plain(FLAGGED), WITHDRAW, plain(WITHDRAWN)),
            held(IN_VALIDATION),
            Map.of(RESUME, plain(IN_VALIDATION), WITHDRAW, plain(WITHDRAWN)));

    static Stream<Arguments> everyPair() {
        return STANDINGS.stream()
                .flatMap(standing -> Stream.of(CandidateAction.values()).map(action -> Arguments.of(standing, action)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void everyPairOfStateAndActionIsDecided(Standing standing, CandidateAction action) {
        Standing expected = LEGAL.getOrDefault(standing, Map.of()).get(action);

        assertThat(standing.after(action)).isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void allowedMovesAreTheLegalOnesThatAPersonMayAskFor(Standing standing, CandidateAction action) {
        boolean legal = LEGAL.getOrDefault(standing, Map.of()).containsKey(action);

        assertThat(standing.allowedMoves().contains(action)).isEqualTo(legal && action.requestable());
    }

    @Test
    void pendingAndCommittedSurviveAHold() {
        Map<Standing, List<Boolean>> expected = new HashMap<>();
        STANDINGS.forEach(standing -> expected.put(standing, List.of(false, false)));
        expected.put(plain(FLAGGED), List.of(true, false));
        expected.put(held(FLAGGED), List.of(true, false));
        expected.put(plain(IN_VALIDATION), List.of(true, true));
        expected.put(held(IN_VALIDATION), List.of(true, true));

        Map<Standing, List<Boolean>> actual = new HashMap<>();
        STANDINGS.forEach(standing -> actual.put(standing, List.of(standing.pending(), standing.committed())));

        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void onlyTheHeldRememberWhereTheyWere() {
        List<Runnable> nonsense = new ArrayList<>();
        nonsense.add(() -> new Standing(ON_HOLD, null));
        nonsense.add(() -> new Standing(FLAGGED, RANKED));
        nonsense.add(() -> new Standing(ON_HOLD, VALIDATED));

        nonsense.forEach(standing -> assertThatThrownBy(standing::run).isInstanceOf(IllegalArgumentException.class));
    }

    private static Standing plain(CandidateState state) {
        return new Standing(state, null);
    }

    private static Standing held(CandidateState from) {
        return new Standing(ON_HOLD, from);
    }
}
