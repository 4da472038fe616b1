package org.cupel.surrogate.correction;

import java.util.Arrays;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Element;
import org.cupel.surrogate.trust.SupportFeatures;

/**
 * A material as a correction compares it: what the backbone makes of it, or averaged SOAP where the graph does not say, and
 * behind that the atomic fraction of each element.
 */
public final class MaterialFeatures {

    /** Kind of a row that begins with the backbone's features. */
    public static final String BACKBONE = "backbone+elements";

    /** Kind of a row that begins with {@link SupportFeatures}. */
    public static final String SOAP = SupportFeatures.NAME + "+elements";

    /** Fractions at the end of each row, in the order of atomic numbers. */
    public static final int ELEMENTS = Element.COUNT;

    private MaterialFeatures() {}

    /** @param backbone features of the crystal by the model's own network */
    public static float[] ofBackbone(float[] backbone, Composition composition) {
        return withElements(backbone, composition);
    }

    public static float[] ofSoap(Crystal crystal) {
        return withElements(SupportFeatures.of(crystal), crystal.composition());
    }

    private static float[] withElements(float[] features, Composition composition) {
        float[] row = Arrays.copyOf(features, features.length + ELEMENTS);
        for (Element element : composition.elements()) {
            row[features.length + element.atomicNumber() - 1] = (float) composition.fraction(element);
        }
        return row;
    }
}
