package org.cupel.surrogate.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnknownNameTest {

    private static final List<String> COLUMNS =
            List.of("heat_of_formation", "gllbsc_dir-gap", "gllbsc_ind-gap", "VB_ind");

    @Test
    void theNearestAreThoseThatHoldTheNameOrNearlyAreIt() {
        assertThat(UnknownName.nearest("gap", COLUMNS)).containsExactly("gllbsc_dir-gap", "gllbsc_ind-gap");
        assertThat(UnknownName.nearest("VB-id", COLUMNS)).containsExactly("VB_ind");
        assertThat(UnknownName.nearest("colour", COLUMNS)).isEmpty();
    }

    @Test
    void theMessageListsWhatThereIs() {
        assertThat(UnknownName.message("column", "heat_of_formatoin", COLUMNS))
                .isEqualTo("No column is named \"heat_of_formatoin\". Maybe heat_of_formation is meant. There are"
                        + " heat_of_formation, gllbsc_dir-gap, gllbsc_ind-gap, VB_ind.");
    }
}
