package org.cupel.acquisition.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.cupel.acquisition.campaign.Property;
import org.cupel.acquisition.campaign.SearchGoal;
import org.cupel.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionCheckTest {

    @Test
    void convertsMilliElectronvoltsAndKeepsWhatWasSent() {
        Measurement measurement = SubmissionCheck.check(
                new Submission("eAboveHull", 31.0, "meV/atom", "dft", "PBE", 5.0, "lab", null), Property.E_ABOVE_HULL);

        assertThat(measurement.value()).isCloseTo(0.031, within(1e-15));
        assertThat(measurement.uncertainty()).isCloseTo(0.005, within(1e-15));
        assertThat(measurement.unit()).isEqualTo("eV/atom");
        assertThat(measurement.reportedValue()).isEqualTo(31.0);
        assertThat(measurement.reportedUnit()).isEqualTo("meV/atom");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eV", "kJ/mol", "ev/atom", "eV/cell", ""})
    void refusesOtherUnitsAndSaysWhatToSend(String unit) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> SubmissionCheck.check(
                        new Submission(null, 0.1, unit, "dft", null, null, "lab", null), Property.E_ABOVE_HULL))
                .satisfies(problem -> assertThat(problem.type()).isEqualTo("wrong-unit"))
                .satisfies(problem -> assertThat(problem.status()).isEqualTo(422))
                .withMessageContaining("'" + unit + "'")
                .withMessageEndingWith("Send one of [eV/atom, meV/atom].");
    }

    @ParameterizedTest
    @CsvSource({"NaN", "Infinity", "-Infinity", "20.1", "-2.1", "-812.7"})
    void refusesWhatCannotBeTrue(double value) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> SubmissionCheck.check(
                        new Submission(null, value, "eV/atom", "dft", null, null, "lab", null), Property.E_ABOVE_HULL))
                .satisfies(problem -> assertThat(problem.type()).isEqualTo("implausible-value"))
                .withMessageContaining(Double.toString(value));
    }

    @Test
    void takesPropertiesOfTheGoalAndNoOthers() {
        var goal = SearchGoal.read("eAboveHull < 0.05 and bandGap between 1.5 and 3", null, null);

        assertThat(SubmissionCheck.propertyOf(of(null), goal)).isEqualTo(Property.E_ABOVE_HULL);
        assertThat(SubmissionCheck.propertyOf(of("eAboveHull"), goal)).isEqualTo(Property.E_ABOVE_HULL);
        assertThat(SubmissionCheck.propertyOf(of("bandGap"), goal)).isEqualTo(Property.BAND_GAP);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> SubmissionCheck.propertyOf(of("formationEnergyPerAtom"), goal))
                .satisfies(problem -> assertThat(problem.type()).isEqualTo("wrong-property"))
                .withMessageContaining("'formationEnergyPerAtom'")
                .withMessageContaining("eAboveHull and bandGap");
    }

    private static Submission of(String property) {
        return new Submission(property, 1.0, "eV", "dft", null, null, "lab", null);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "null,dft,lab,0",
                "0.1,guess,lab,0",
                "0.1,null,lab,0",
                "0.1,dft,null,0",
                "0.1,dft,lab,-1",
                "0.1,dft,lab,NaN"
            })
    void refusesWhatIsMissingOrMakesNoSense(Double value, String kind, String actor, Double uncertainty) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> SubmissionCheck.check(
                        new Submission(null, value, "eV/atom", kind, null, uncertainty, actor, null),
                        Property.E_ABOVE_HULL))
                .satisfies(problem -> assertThat(problem.type()).isEqualTo("invalid-result"));
    }
}
