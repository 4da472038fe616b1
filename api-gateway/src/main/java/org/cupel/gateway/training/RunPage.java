package org.cupel.gateway.training;

import java.util.List;
import org.cupel.gateway.paging.Slice;

/**
 * Runs and who told of them.
 *
 * @param note for people: why this source
 */
public record RunPage(RunSource source, String note, Slice<Run> slice) {

    public List<Run> items() {
        return slice.items();
    }
}
