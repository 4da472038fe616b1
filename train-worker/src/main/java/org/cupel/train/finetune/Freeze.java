package org.cupel.train.finetune;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cupel.backbone.Architecture;

/** What of a backbone stays as it is while heads are trained on it. */
public enum Freeze {
    ALL,
    ALL_BUT_LAST_INTERACTION,
    NOTHING;

    /** Statistics of norms and descriptions of elements, which are data and not learnt. */
    private static final List<String> NEVER_LEARNT =
            List.of(".mean", ".variance", "running_mean", "running_var", "element.features");

    /** Whether the parameter learns. */
    public boolean learns(Architecture architecture, String parameter) {
        if (NEVER_LEARNT.stream().anyMatch(parameter::endsWith)) {
            return false;
        }
        return this == NOTHING || this == ALL_BUT_LAST_INTERACTION && architecture.inLastInteraction(parameter);
    }

    /** As configuration writes it, such as {@code all-but-last-interaction}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when there is no such choice */
    public static Freeze parse(String text) {
        return Arrays.stream(values())
                .filter(freeze -> freeze.text().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Freeze '" + text + "' is not known. Use one of "
                        + Arrays.stream(values()).map(Freeze::text).toList() + "."));
    }
}
