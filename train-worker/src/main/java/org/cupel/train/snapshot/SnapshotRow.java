package org.cupel.train.snapshot;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * One line of a snapshot; the order of its fields is part of the format.
 *
 * @param splitKey what keeps materials of one composition in one part
 * @param value as it is learnt, after the task's transform; null for a material that only competes with others
 * @param unit of that, or of its formation energy
 * @param formationEnergyPerAtom in eV/atom, null where it is not known or has nothing to do with the property
 * @param structure canonical JSON of the crystal
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"materialId", "splitKey", "value", "unit", "origin", "method", "formationEnergyPerAtom", "structure"
})
record SnapshotRow(
        String materialId,
        String splitKey,
        Double value,
        String unit,
        String origin,
        String method,
        Double formationEnergyPerAtom,
        JsonNode structure) {

    SnapshotRow withFormationEnergy(Double energyPerAtomEv) {
        return new SnapshotRow(materialId, splitKey, value, unit, origin, method, energyPerAtomEv, structure);
    }

    /** One that teaches nothing and competes with others. */
    SnapshotRow competing() {
        return new SnapshotRow(materialId, splitKey, null, unit, origin, method, value, structure);
    }
}
