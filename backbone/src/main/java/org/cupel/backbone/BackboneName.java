package org.cupel.backbone;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The networks that Cupel knows, as configuration names them. */
public enum BackboneName {
    /** The one that comes with Cupel. */
    OWN,
    CGCNN,
    CHGNET,
    NEQUIX,
    MACE;

    /** Lower case. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such backbone */
    public static BackboneName parse(String text) {
        return Arrays.stream(values())
                .filter(name -> name.text().equals(text.toLowerCase(Locale.ROOT)))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("Backbone '" + text + "' is not known. Known are "
                        + Arrays.stream(values()).map(BackboneName::text).collect(Collectors.joining(", ")) + "."));
    }
}
