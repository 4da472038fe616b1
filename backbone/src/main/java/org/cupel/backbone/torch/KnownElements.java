package org.cupel.backbone.torch;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cupel.backbone.Architecture;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.Element;
import org.cupel.crystal.InvalidCrystalException;
import org.cupel.crystal.graph.GraphArrays;

/** Refuses elements that a network has no parameters for, before it computes nonsense. */
final class KnownElements {

    private KnownElements() {}

    static GraphArrays arrays(Architecture architecture, List<Crystal> crystals) {
        crystals.forEach(crystal -> require(architecture, crystal));
        return architecture.recipe().arrays(crystals);
    }

    private static void require(Architecture architecture, Crystal crystal) {
        for (Element element : crystal.species()) {
            if (!architecture.knows(element.atomicNumber())) {
                throw new InvalidCrystalException(crystal.formula() + " holds " + element.symbol() + " (Z = "
                        + element.atomicNumber() + "), which "
                        + architecture.name().text() + " does not know. Unknown to it: "
                        + IntStream.rangeClosed(1, 118)
                                .filter(z -> !architecture.knows(z))
                                .mapToObj(z -> Element.ofAtomicNumber(z).symbol())
                                .collect(Collectors.joining(" "))
                        + ". Choose another backbone for such crystals.");
            }
        }
    }
}
