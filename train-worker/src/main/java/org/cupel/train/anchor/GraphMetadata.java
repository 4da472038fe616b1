package org.cupel.train.anchor;

import java.util.LinkedHashMap;
import java.util.Map;

/** What an ONNX graph of formation energies says of itself, so that nobody takes them for energies above hull. */
final class GraphMetadata {

    private GraphMetadata() {}

    static Map<String, String> of(AnchoredEnsemble ensemble) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("cupel.format", "3");
        metadata.put("cupel.hull", ensemble.correction() == null ? "plain" : "corrected");
        metadata.put(
                "cupel.thresholds",
                ensemble.thresholds().stableBelow() + ","
                        + ensemble.thresholds().metastableBelow());
        return metadata;
    }
}
