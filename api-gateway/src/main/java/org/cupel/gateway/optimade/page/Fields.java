package org.cupel.gateway.optimade.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cupel.gateway.optimade.property.EntryType;
import org.cupel.gateway.optimade.property.Property;
import org.cupel.gateway.optimade.property.PropertyNames;

/**
 * The attributes of a response.
 *
 * @param unknown names of providers that nobody here has heard of
 */
public record Fields(List<Property> attributes, List<String> unknown) {

    private static final Set<String> OUTSIDE = Set.of("id", "type", "links", "relationships", "");

    /** Everything that entries of the type have. */
    public static Fields all(EntryType type) {
        return new Fields(
                type.listed()
                        .filter(property -> !OUTSIDE.contains(property.name()))
                        .toList(),
                List.of());
    }

    /** Those of a list between commas; ids and types are always told. */
    public static Fields of(String list, EntryType type) {
        var names = new PropertyNames(type);
        var wanted = new LinkedHashSet<>(List.of(list.split(",", -1)));
        List<Property> attributes = new ArrayList<>();
        for (String name : wanted) {
            if (!OUTSIDE.contains(name.strip())) {
                attributes.add(names.resolve(name.strip(), "response_fields"));
            }
        }
        return new Fields(attributes, names.unknown());
    }

    public boolean needCrystal() {
        return attributes.stream().anyMatch(Property::crystal);
    }
}
