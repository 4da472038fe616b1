package org.cupel.train.promotion;

import java.time.Instant;
import java.util.List;
import org.cupel.train.snapshot.LabelledRow;

/** Results of labs and calculations by the time they came in. */
public interface NewResults {

    /** One row per material, the latest. */
    List<LabelledRow> after(String property, Instant time);
}
