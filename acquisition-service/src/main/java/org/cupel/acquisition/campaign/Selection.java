package org.cupel.acquisition.campaign;

import java.util.Collection;
import java.util.List;

/**
 * Which materials a campaign considers.
 *
 * @param requiredElements a material holds all of these; sorted symbols
 * @param excludedElements a material holds none of these; sorted symbols
 * @param maxAtoms largest number of atoms per cell, null for no limit
 */
public record Selection(List<String> requiredElements, List<String> excludedElements, Integer maxAtoms) {

    public static final Selection EVERYTHING = new Selection(List.of(), List.of(), null);

    public Selection {
        requiredElements = sorted(requiredElements);
        excludedElements = sorted(excludedElements);
    }

    private static List<String> sorted(Collection<String> symbols) {
        return symbols.stream().distinct().sorted().toList();
    }
}
