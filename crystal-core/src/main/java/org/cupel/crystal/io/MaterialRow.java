package org.cupel.crystal.io;

import java.util.Map;
import org.cupel.crystal.Crystal;

/**
 * One material as read from a source.
 *
 * @param materialId identity given by the source
 * @param crystal its structure
 * @param properties finite values by name, in the units of {@link MaterialProperty}; only those that are known
 * @param origin what else the source tells of it
 */
public record MaterialRow(String materialId, Crystal crystal, Map<String, Double> properties, RowOrigin origin) {

    public MaterialRow {
        properties = Map.copyOf(properties);
    }

    public MaterialRow(String materialId, Crystal crystal, Map<String, Double> properties) {
        this(materialId, crystal, properties, RowOrigin.untold());
    }

    public MaterialRow(String materialId, Crystal crystal) {
        this(materialId, crystal, Map.of());
    }
}
