package org.cupel.ingest.provenance;

import java.time.Instant;
import java.util.List;
import org.cupel.ingest.link.MaterialLink;

/**
 * Where everything known of a material comes from.
 *
 * @param withdrawnBecause reason of the source, null while it stands by the material
 * @param values one for each property
 * @param sameStructure materials of other sources with this structure; their values are theirs
 */
public record Provenance(
        String materialId,
        String formula,
        String structureHash,
        Instant withdrawnAt,
        String withdrawnBecause,
        Origin structure,
        List<ValueOrigin> values,
        List<MaterialLink> sameStructure) {

    public Provenance {
        values = List.copyOf(values);
        sameStructure = List.copyOf(sameStructure);
    }
}
