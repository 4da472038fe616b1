package org.cupel.ingest.provenance;

import java.time.Instant;
import java.util.List;

/**
 * Where everything known of a material comes from.
 *
 * @param withdrawnBecause reason of the source, null while it stands by the material
 * @param values one for each property
 */
public record Provenance(
        String materialId,
        String formula,
        String structureHash,
        Instant withdrawnAt,
        String withdrawnBecause,
        Origin structure,
        List<ValueOrigin> values) {

    public Provenance {
        values = List.copyOf(values);
    }
}
