package org.cupel.ingest.quality;

import java.util.Optional;
import org.cupel.crystal.io.MaterialRow;

/** One thing that must be so. */
interface MaterialRule {

    /** What is wrong, with the value and what to try; empty when nothing is. */
    Optional<String> problem(MaterialRow row);
}
