package org.cupel.crystal.energy;

import java.util.List;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Element;
import org.cupel.crystal.charge.OxidationGuess;
import org.cupel.crystal.charge.OxidationGuesser;

/**
 * Which elements are anions of a compound: those with a mean charge of −1 or less in the most usual oxidation states,
 * and where these do not say, the most electronegative element only.
 */
final class Anions {

    /** The scheme guesses no charges for larger formulas. */
    private static final int MOST_ATOMS = 20;

    private static final double HIGHEST_CHARGE = -1;
    private static final OxidationGuesser GUESSER = new OxidationGuesser(1);

    private final Electronegativity scale;

    Anions(Electronegativity scale) {
        this.scale = scale;
    }

    /** Those of {@code elements} that are present and anions. */
    List<Element> among(List<Element> elements, Composition composition) {
        List<Element> present = elements.stream().filter(composition::contains).toList();
        if (present.isEmpty()) {
            return present;
        }
        Composition formula = composition.reduced();
        List<OxidationGuess> guesses = formula.atoms() > MOST_ATOMS ? List.of() : GUESSER.guesses(formula, 0);
        Element mostElectronegative = scale.highest(composition);
        return present.stream()
                .filter(element -> {
                    double charge = guesses.isEmpty() ? 0 : guesses.get(0).meanCharge(element);
                    return charge < 0 ? charge <= HIGHEST_CHARGE : element == mostElectronegative;
                })
                .toList();
    }
}
