package org.cupel.crystal.hull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ComputedEntriesTest {

    @Test
    void correctionsAreAddedAndABadEntryLeavesTheOthers() throws IOException {
        ComputedEntries read = read("""
                [{"entry_id":"plain","energy":-10,"composition":{"Li":2}},
                 {"entry_id":"corrected","energy":-10,"correction":-1,"composition":{"Li":1,"O":1}},
                 {"entry_id":"adjusted","energy":-10,"correction":99,"composition":{"Li":2,"O":2},"energy_adjustments":
                   [{"adj_per_atom":-0.5,"n_atoms":2},{"value":-0.2},{"adj_per_deg":0.001,"temp":300}]},
                 {"entry_id":"strange","energy":-10,"composition":{"Xx":1}},
                 {"entry_id":"empty","composition":{"Li":1}}]""");
        assertThat(read.entries()).extracting(HullEntry::id).containsExactly("plain", "corrected", "adjusted");
        assertThat(read.entries().get(0).energyPerAtomEv()).isCloseTo(-5, within(1e-12));
        assertThat(read.entries().get(1).energyPerAtomEv()).isCloseTo(-5.5, within(1e-12));
        assertThat(read.entries().get(2).energyPerAtomEv()).isCloseTo(-10.9 / 4, within(1e-12));
        assertThat(read.rejected()).hasSize(2);
        assertThat(read.rejected().get(0)).startsWith("Entry 4 (strange): Unknown element \"Xx\".");
        assertThat(read.rejected().get(1)).isEqualTo("Entry 5 (empty): \"energy\" is missing. Give a number in eV.");
    }

    @Test
    void whatIsNoListIsRefused() {
        assertThatThrownBy(() -> read("{}"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("where a JSON list of computed entries should start");
    }

    private static ComputedEntries read(String json) throws IOException {
        return ComputedEntries.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
