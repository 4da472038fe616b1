package org.cupel.train.trust;

import java.util.List;
import java.util.stream.Stream;

/**
 * What trust is learnt from.
 *
 * @param rows none of which the weights behind its prediction have learnt from
 * @param familiesHeldOut whether there are rows of whose family nothing was learnt from either
 * @param notes what had to be done otherwise than asked, in words
 */
record HeldOutRows(List<HeldOutRow> rows, boolean familiesHeldOut, List<String> notes) {

    HeldOutRows {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    HeldOutRows and(List<HeldOutRow> others) {
        return new HeldOutRows(Stream.concat(rows.stream(), others.stream()).toList(), familiesHeldOut, notes);
    }
}
