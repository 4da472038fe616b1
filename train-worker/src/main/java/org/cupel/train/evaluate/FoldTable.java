package org.cupel.train.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.cupel.train.figure.Words;

/** How each fold was trained, what it knew of its test, and how it came to decide. */
record FoldTable(List<Row> rows) {

    /**
     * @param knownComposition share of test rows of whose composition something was learnt from
     * @param duplicates share of test rows whose very crystal was learnt from
     */
    record Row(
            String name,
            String train,
            String test,
            String knownComposition,
            String duplicates,
            String calibration,
            String keep,
            String kill) {}

    static FoldTable of(JsonNode split) {
        List<Row> rows = new ArrayList<>();
        for (JsonNode fold : split.path("folds")) {
            rows.add(new Row(
                    fold.path("name").asText(),
                    Words.count(fold.path("train_rows").asLong()),
                    Words.count(fold.path("test_rows").asLong()),
                    Words.percent(fold.path("composition_in_training").asDouble(Double.NaN)),
                    Words.percent(fold.path("duplicate_in_training").asDouble(Double.NaN)),
                    fold.path("calibration").asText(),
                    fold.path("keep_rule").path("reason").asText(),
                    fold.path("kill_rule").path("reason").asText()));
        }
        return new FoldTable(rows);
    }
}
