package org.cupel.predict.scoring;

import org.cupel.crystal.Crystal;

/** A crystal that waits for its batch. */
record PendingCrystal(StoredStructure structure, Crystal crystal) {}
