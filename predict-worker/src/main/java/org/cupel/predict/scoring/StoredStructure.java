package org.cupel.predict.scoring;

/**
 * A material as ingest keeps it.
 *
 * @param structureJson canonical JSON of crystal-core
 */
public record StoredStructure(String materialId, String structureJson, String structureHash) {}
