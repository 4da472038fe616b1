package org.cupel.acquisition.ranking;

import java.util.EnumMap;
import java.util.Map;
import org.cupel.crystal.Composition;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.Element;
import org.cupel.surrogate.composition.CompositionFeatures;

/** The composition of a material, for likeness and caps. */
record Makeup(BatchMaterial material, Composition composition) {

    /** A formula that cannot be read counts as its elements in equal parts. */
    static Makeup of(BatchMaterial material) {
        try {
            return new Makeup(material, Composition.parse(material.formula()));
        } catch (CrystalException unreadable) {
            return new Makeup(material, equalParts(material));
        }
    }

    private static Composition equalParts(BatchMaterial material) {
        Map<Element, Double> amounts = new EnumMap<>(Element.class);
        material.elements().forEach(symbol -> Element.find(symbol).ifPresent(element -> amounts.put(element, 1.0)));
        return amounts.isEmpty() ? null : Composition.of(amounts);
    }

    String formula() {
        return composition == null ? material.formula() : composition.reducedFormula();
    }

    String prototype() {
        return composition == null
                ? material.formula()
                : composition.anonymousFormula() + " " + material.atoms() + " atoms";
    }

    /** Zeros of what holds no known element: like nothing else in the pool. */
    float[] features() {
        var features = new float[CompositionFeatures.names().size()];
        if (composition != null) {
            double[] values = CompositionFeatures.of(composition);
            for (int i = 0; i < features.length; i++) {
                features[i] = (float) values[i];
            }
        }
        return features;
    }
}
