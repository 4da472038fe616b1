package org.cupel.surrogate.table;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.cupel.crystal.Element;

/** The element in one column as numbers. */
final class SiteFeatures {

    private static final double UNKNOWN_ELECTRONEGATIVITY = 1.8;

    static final List<String> NAMES = List.of("number", "electronegativity", "group", "row", "radius", "charge");

    private static final List<ToDoubleFunction<Element>> VALUES = List.of(
            Element::atomicNumber,
            element -> element.paulingElectronegativity().orElse(UNKNOWN_ELECTRONEGATIVITY),
            Element::group,
            Element::row,
            Element::covalentRadiusAngstrom,
            ChargeBalance::usualCharge);

    private SiteFeatures() {}

    static double[] of(Element element) {
        return VALUES.stream()
                .mapToDouble(value -> value.applyAsDouble(element))
                .toArray();
    }
}
