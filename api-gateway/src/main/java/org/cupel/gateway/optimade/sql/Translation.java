package org.cupel.gateway.optimade.sql;

import java.util.List;
import org.cupel.gateway.optimade.property.Property;

/**
 * A filter as a condition.
 *
 * @param properties that it asks for
 * @param unknown names of providers nobody here has heard of
 */
public record Translation(Sql condition, List<Property> properties, List<String> unknown) {

    /** Of no filter at all. */
    public static final Translation EVERYTHING = new Translation(Sql.of(true), List.of(), List.of());
}
