package org.cupel.predict.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
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
        assertThat(GraphMetadata.of(entries)).isEqualTo(new GraphMetadata("eAboveHull", 5, 8.0, 12));
    }

    @Test
    void refusesAnotherFormatWithBothNumbers() {
        entries.put("cupel.format", "2");
        assertThatThrownBy(() -> GraphMetadata.of(entries))
                .isInstanceOf(UnusableModelException.class)
                .hasMessageContaining("cupel.format 2, this worker reads 1");
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
