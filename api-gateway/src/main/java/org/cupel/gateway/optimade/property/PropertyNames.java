package org.cupel.gateway.optimade.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cupel.gateway.optimade.OptimadeException;
import org.cupel.gateway.optimade.filter.Excerpt;

/** What a name in a request means, and the warnings about names that mean nothing here. */
public final class PropertyNames {

    /** Of providers.optimade.org; exmpl is for examples. Names of theirs are unknown here without a warning. */
    private static final Set<String> PROVIDERS = Set.of(
            "aflow",
            "alexandria",
            "aiida",
            "ccdc",
            "ccpnc",
            "cmr",
            "cod",
            "exmpl",
            "httk",
            "jarvis",
            "matcloud",
            "matterverse",
            "mcloud",
            "mcloudarchive",
            "mp",
            "mpdd",
            "mpds",
            "mpod",
            "nmd",
            "odbx",
            "omdb",
            "optimade",
            "oqmd",
            "pcod",
            "psdi",
            "tcod",
            "twodmatpedia");

    private static final Set<String> ENTRY_TYPES = Set.of("structures", "references", "calculations", "files");

    private final EntryType type;
    private final List<String> unknown = new ArrayList<>();

    public PropertyNames(EntryType type) {
        this.type = type;
    }

    /**
     * The property of that name, an absent one for names of other providers.
     *
     * @throws OptimadeException 400 when the name should be known and is not, 501 for parts that cannot be asked for
     */
    public Property resolve(String name, String parameter) {
        return type.find(name).orElseGet(() -> unlisted(name, parameter));
    }

    /** Names of providers that nobody here has heard of, each once. */
    public List<String> unknown() {
        return List.copyOf(unknown);
    }

    private Property unlisted(String name, String parameter) {
        if (name.startsWith("_") && !name.startsWith(EntryType.PREFIX)) {
            note(name);
            return Property.absent(name);
        }
        String first = name.contains(".") ? name.substring(0, name.indexOf('.')) : "";
        if (type.find(first).isPresent() || ENTRY_TYPES.contains(first)) {
            throw OptimadeException.unsupported("Nothing can be asked of '" + Excerpt.of(name)
                    + "': of nested properties and relationships only " + parts() + " are understood.");
        }
        throw OptimadeException.bad(
                parameter,
                "The entries of " + type.name() + " have no property '" + Excerpt.of(name) + "'. See /info/"
                        + type.name() + " for those they have.");
    }

    private void note(String name) {
        boolean known = PROVIDERS.stream().anyMatch(provider -> name.startsWith("_" + provider + "_"));
        if (!known && !unknown.contains(name)) {
            unknown.add(name);
        }
    }

    private String parts() {
        var parts = type.properties().keySet().stream()
                .filter(name -> name.contains("."))
                .toList();
        return parts.isEmpty() ? "none" : String.join(", ", parts);
    }
}
