package org.cupel.surrogate.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Element;

/**
 * A composition as numbers: for each elemental property the mean, the mean absolute deviation, the smallest, the largest
 * and their distance, weighted by atomic fraction, and how even the fractions are.
 *
 * <p>In the manner of Ward et al., npj Comput. Mater. 2, 16028 (2016), doi:10.1038/npjcompumats.2016.28, with those
 * properties that {@link Element} holds or that follow from its place in the periodic table.
 */
public final class CompositionFeatures {

    /** Average of the Pauling scale, for the few elements that have no value. */
    private static final double UNKNOWN_ELECTRONEGATIVITY = 1.8;

    private static final List<Property> PROPERTIES = List.of(
            new Property("number", Element::atomicNumber),
            new Property("mass", Element::massDalton),
            new Property("electronegativity", element -> element.paulingElectronegativity()
                    .orElse(UNKNOWN_ELECTRONEGATIVITY)),
            new Property("group", Element::group),
            new Property("row", Element::row),
            new Property("radius", Element::covalentRadiusAngstrom),
            new Property("s", element -> ValenceElectrons.of(element).s()),
            new Property("p", element -> ValenceElectrons.of(element).p()),
            new Property("d", element -> ValenceElectrons.of(element).d()),
            new Property("f", element -> ValenceElectrons.of(element).f()),
            new Property("valence", element -> ValenceElectrons.of(element).outside()));
    private static final List<String> STATISTICS = List.of("mean", "deviation", "minimum", "maximum", "range");
    private static final List<Integer> NORMS = List.of(2, 3, 5);

    private CompositionFeatures() {}

    /** Names of the numbers, in their order, such as {@code radius.mean}. */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Property property : PROPERTIES) {
            STATISTICS.forEach(statistic -> names.add(property.name() + "." + statistic));
        }
        names.add("elements");
        NORMS.forEach(norm -> names.add("fractions.norm" + norm));
        return names;
    }

    /** One number per name; those of a composition and of its multiples are equal. */
    public static double[] of(Composition composition) {
        double[] features = new double[PROPERTIES.size() * STATISTICS.size() + 1 + NORMS.size()];
        int at = 0;
        for (Property property : PROPERTIES) {
            at = put(features, at, property, composition);
        }
        features[at++] = composition.elements().size();
        for (int norm : NORMS) {
            features[at++] = norm(composition, norm);
        }
        return features;
    }

    private static int put(double[] features, int at, Property property, Composition composition) {
        double mean = 0;
        double smallest = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        for (Element element : composition.elements()) {
            double value = property.value().applyAsDouble(element);
            mean += composition.fraction(element) * value;
            smallest = Math.min(smallest, value);
            largest = Math.max(largest, value);
        }
        double deviation = 0;
        for (Element element : composition.elements()) {
            deviation +=
                    composition.fraction(element) * Math.abs(property.value().applyAsDouble(element) - mean);
        }
        features[at] = mean;
        features[at + 1] = deviation;
        features[at + 2] = smallest;
        features[at + 3] = largest;
        features[at + 4] = largest - smallest;
        return at + STATISTICS.size();
    }

    private static double norm(Composition composition, int norm) {
        double atoms = composition.atoms();
        double sum = 0;
        for (Map.Entry<Element, Double> amount : composition.amounts().entrySet()) {
            sum += Math.pow(amount.getValue() / atoms, norm);
        }
        return Math.pow(sum, 1.0 / norm);
    }

    private record Property(String name, ToDoubleFunction<Element> value) {}
}
