package org.cupel.train.trust;

import java.util.List;

/**
 * What trust is learnt from.
 *
 * @param rows none of which the weights behind its prediction have learnt from
 * @param familiesHeldOut whether nothing of a row's family was learnt from either
 * @param notes what had to be done otherwise than asked, in words
 */
record HeldOutRows(List<HeldOutRow> rows, boolean familiesHeldOut, List<String> notes) {

    HeldOutRows {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }
}
