package org.cupel.predict.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.cupel.crystal.graph.GraphRecipe;
import org.cupel.predict.Fixtures;
import org.junit.jupiter.api.Test;

class GraphMetadataTest {

    private final Map<String, String> entries = new HashMap<>(Map.of(
            "cupel.format", "1",
            "cupel.property", "eAboveHull",
            "cupel.members", "5",
            "cupel.cutoff", "8.0",
            "cupel.neighbours", "12"));

    @Test
    void readsWhatTheFileSays() {
        assertThat(GraphMetadata.of(entries))
                .isEqualTo(new GraphMetadata("eAboveHull", 5, new GraphRecipe.Nearest(12, 8.0), Set.of()));
    }

    @Test
    void theSecondFormatNamesTheGraphAndTheElements() {
        entries.put("cupel.format", "2");
        entries.put("cupel.graph", "bond-angle(6.0,3.0)");
        entries.put("cupel.elements", "3,8");
        GraphMetadata metadata = GraphMetadata.of(entries);
        assertThat(metadata.recipe()).isEqualTo(new GraphRecipe.BondAngle(6.0, 3.0));
        assertThat(metadata.knows(8)).isTrue();
        assertThat(metadata.knows(26)).isFalse();
        entries.put("cupel.graph", "hypergraph(6.0)");
        assertThatThrownBy(() -> GraphMetadata.of(entries))
                .isInstanceOf(UnusableModelException.class)
                .hasMessageContaining("hypergraph(6.0)");
    }

    @Test
    void refusesAnotherFormatWithBothNumbers() {
        entries.put("cupel.format", "4");
        assertThatThrownBy(() -> GraphMetadata.of(entries))
                .isInstanceOf(UnusableModelException.class)
                .hasMessageContaining("cupel.format 4, this worker reads 1, 2 and 3");
    }

    @Test
    void refusesWhatIsMissingOrSenseless() {
        entries.put("cupel.cutoff", "-8");
        assertThatThrownBy(() -> GraphMetadata.of(entries)).hasMessageContaining("cupel.cutoff = '-8'");
        entries.put("cupel.cutoff", "eight");
        assertThatThrownBy(() -> GraphMetadata.of(entries)).hasMessageContaining("cupel.cutoff = 'eight'");
        entries.remove("cupel.members");
        assertThatThrownBy(() -> GraphMetadata.of(entries)).hasMessageContaining("lack cupel.members");
    }

    @Test
    void refusesAFileThatIsNoGraph() {
        assertThatThrownBy(() -> Fixtures.load("structures.jsonl", "eAboveHull"))
                .isInstanceOf(UnusableModelException.class)
                .hasMessageContaining("is no ONNX graph");
    }

    @Test
    void refusesAGraphOfAnotherProperty() {
        assertThatThrownBy(() -> Fixtures.load("other-property.onnx", "eAboveHull"))
                .isInstanceOf(UnusableModelException.class)
                .hasMessageContaining("registered for 'eAboveHull' but its graph predicts 'bandGap'");
    }
}
