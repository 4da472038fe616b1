package org.cupel.predict.inquiry;

import org.cupel.crystal.Crystal;
import org.cupel.crystal.io.CrystalJson;
import org.cupel.crystal.io.ReadOutcome;
import org.cupel.predict.scoring.StoredStructure;

/**
 * One structure of a file as it was read.
 *
 * @param row place in the file, from 1
 * @param crystal null when it could not be read
 * @param problem why not, null when it could
 */
record Question(int row, String name, Crystal crystal, String problem) {

    static Question of(int row, ReadOutcome outcome) {
        if (outcome instanceof ReadOutcome.Accepted accepted) {
            return new Question(row, accepted.row().materialId(), accepted.row().crystal(), null);
        }
        if (outcome instanceof ReadOutcome.Rejected rejected) {
            return new Question(row, rejected.ref(), null, rejected.reason());
        }
        if (outcome instanceof ReadOutcome.Withdrawn withdrawn) {
            return new Question(row, withdrawn.materialId(), null, "It is withdrawn: " + withdrawn.reason() + ".");
        }
        return new Question(row, "", null, "It has no structure. Send one.");
    }

    boolean readable() {
        return crystal != null;
    }

    /** Under its row as id. */
    StoredStructure structure() {
        return new StoredStructure(String.valueOf(row), CrystalJson.write(crystal), crystal.structureHash());
    }
}
