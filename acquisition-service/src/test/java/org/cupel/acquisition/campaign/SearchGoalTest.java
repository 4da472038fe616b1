package org.cupel.acquisition.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.cupel.acquisition.campaign.SearchGoal.Sense;
import org.cupel.surrogate.goal.GoalException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchGoalTest {

    @Test
    void aThresholdIsAGoal() {
        SearchGoal goal = SearchGoal.below(Property.E_ABOVE_HULL, 0.05);

        assertThat(goal.meets(0.05)).isFalse();
        assertThat(goal.meets(Math.nextDown(0.05))).isTrue();
        assertThat(goal.lossLimit()).isEqualTo(0.05);
        assertThat(goal.threshold()).isEqualTo(0.05);
        assertThat(SearchGoal.below(Property.E_ABOVE_HULL, 0.0).threshold()).isEqualTo(0.0);
    }

    @ParameterizedTest
    @CsvSource({
        "eAboveHull < 0.05, E_ABOVE_HULL, SMALLER, 0.05",
        "eAboveHull < 0.05 and bandGap between 1.5 and 3 and no Pb and no Co, E_ABOVE_HULL, SMALLER, 0.05",
        "minimise formationEnergyPerAtom and formationEnergyPerAtom < -1, FORMATION_ENERGY_PER_ATOM, SMALLER, -1",
        "bandGap > 5, BAND_GAP, LARGER, 5",
        "maximise bandGap and bandGap > 5 and eAboveHull < 0.1, BAND_GAP, LARGER, 5",
        "bandGap between 1.5 and 3, BAND_GAP, WITHIN, 3"
    })
    void aGoalInWordsSaysWhatIsRankedAndWhatAFindIs(String text, Property property, Sense sense, double threshold) {
        SearchGoal goal = SearchGoal.read(text, null, null);

        assertThat(goal.property()).isEqualTo(property);
        assertThat(goal.sense()).isEqualTo(sense);
        assertThat(goal.threshold()).isEqualTo(threshold);
    }

    @Test
    void otherPropertiesThatEveryAlternativeBoundsAlikeArePredicted() {
        SearchGoal goal = SearchGoal.read(
                "bandGap between 1.5 and 3 and eAboveHull < 0.05 and (no Pb or formationEnergyPerAtom < -1) and bandGap <= 2.5",
                Property.E_ABOVE_HULL,
                null);

        assertThat(goal.others()).containsExactly(new OtherBound(Property.BAND_GAP, 1.5, 2.5));
        assertThat(SearchGoal.read("bandGap > 2", null, null).others()).isEmpty();
        assertThat(SearchGoal.below(Property.BAND_GAP, 1).others()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "eAboveHull < 0.05 and (bandGap < 1 or bandGap > 3) | bounds bandGap in one alternative",
                "eAboveHull < 0.05 and (no Pb or formationEnergyPerAtom < -1) | bounds formationEnergyPerAtom in one",
                "eAboveHull < 0.05 and bandGap > 40 | no bandGap is outside 0.0 … 30.0 eV",
                "eAboveHull < 0.05 and bandGap between 2 and 2 | exactly 2.0"
            })
    void aBoundOfAnotherPropertyThatCannotBeWeighedIsRefusedButRead(String text, String expected) {
        SearchGoal stored = SearchGoal.read(text, Property.E_ABOVE_HULL, null);

        assertThatExceptionOfType(GoalException.class)
                .isThrownBy(() -> stored.requirePossible(Selection.EVERYTHING))
                .withMessageContaining(expected);
    }

    @Test
    void whatMeetsTheGoalHasALossBelowItsLimit() {
        for (String text : List.of("bandGap < 2", "bandGap > 2", "bandGap between 1.5 and 3")) {
            SearchGoal goal = SearchGoal.read(text, null, null);
            for (double value = 0; value < 5; value += 0.01) {
                assertThat(goal.loss(value) <= goal.lossLimit())
                        .as("%s at %s", text, value)
                        .isEqualTo(goal.meets(value));
            }
        }
        assertThat(SearchGoal.read("bandGap between 1.5 and 3", null, null).loss(2.5))
                .isCloseTo(0.25, within(1e-12));
    }

    @Test
    void anotherPropertyMayBeRankedByAndAThresholdMayBoundIt() {
        String text = "eAboveHull < 0.05 and bandGap > 2";

        assertThat(SearchGoal.read(text, Property.BAND_GAP, null).sense()).isEqualTo(Sense.LARGER);
        assertThat(SearchGoal.read("maximise bandGap", null, 3.0).meets(3.0)).isFalse();
        assertThat(SearchGoal.read("maximise bandGap", null, 3.0).meets(3.01)).isTrue();
        assertThat(SearchGoal.read("no Pb", Property.BAND_GAP, 2.0).sense()).isEqualTo(Sense.SMALLER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eAboveHull < 0.05 and eAboveHull > 0.1",
                "eAboveHull < 0.05 and with Pb and no Pb",
                "eAboveHull < 0.05 and bandGap > 3 and (bandGap < 2 or bandGap < 1)",
                "bandGap < -1",
                "eAboveHull < 0.05 and (eAboveHull > 1 or with Pb and no Pb)"
            })
    void whatNothingCanMeetIsRefused(String text) {
        assertThatExceptionOfType(GoalException.class)
                .isThrownBy(() -> SearchGoal.read(text, null, null))
                .withMessageMatching(".*(Nothing can meet|contradicts itself|forbids it).*");
    }

    @Test
    void aContradictionInOneAlternativeLeavesTheOthers() {
        assertThat(SearchGoal.read("eAboveHull < 0.05 and (with Pb and no Pb or with Sn)", null, null)
                        .threshold())
                .isEqualTo(0.05);
    }

    @Test
    void theSelectionCanContradictIt() {
        SearchGoal goal = SearchGoal.read("eAboveHull < 0.05 and no Pb", null, null);

        goal.requirePossible(new Selection(List.of("Sn"), List.of("Pb"), null));
        assertThatExceptionOfType(GoalException.class)
                .isThrownBy(() -> goal.requirePossible(new Selection(List.of("Pb"), List.of(), null)))
                .withMessageContaining("Pb is both required and forbidden");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "colour < 3 | no property here",
                "minimise bandGap | Add a bound, or send threshold",
                "minimise bandGap, top 1% and bandGap < 1 | top of a pool",
                "minimise bandGap and bandGap > 1 | on the side that is better",
                "eAboveHull < 0.05 or eAboveHull < 0.1 and with Pb | in one alternative",
                "eAboveHull < 0.05 or with Pb | in one alternative",
                "eAboveHull < | number"
            })
    void whatCannotBeSearchedForIsRefusedWithWhatToWrite(String text, String expected) {
        assertThatExceptionOfType(GoalException.class)
                .isThrownBy(() -> SearchGoal.read(text, null, null))
                .withMessageContaining(expected);
    }
}
