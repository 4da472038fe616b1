package org.cupel.ingest.quality;

import java.util.Optional;
import org.cupel.crystal.io.MaterialRow;

/** Ids stand in addresses, events and keys of the database, which keeps no zero characters. */
final class PlausibleId implements MaterialRule {

    private static final int LONGEST = 300;

    @Override
    public Optional<String> problem(MaterialRow row) {
        String id = row.materialId();
        if (id.length() > LONGEST) {
            return Optional.of("The id has " + id.length() + " characters. Give one of at most " + LONGEST + ".");
        }
        return id.chars().anyMatch(Character::isISOControl)
                ? Optional.of("The id holds control characters. Give one of printable characters.")
                : Optional.empty();
    }
}
