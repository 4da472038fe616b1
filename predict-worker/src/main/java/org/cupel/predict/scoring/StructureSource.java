package org.cupel.predict.scoring;

import java.util.List;
import java.util.Map;

/** The ingested structures. */
public interface StructureSource {

    /** Those of the materials that are known, by id. */
    Map<String, StoredStructure> find(List<String> materialIds);
}
