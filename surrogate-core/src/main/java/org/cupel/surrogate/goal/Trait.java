package org.cupel.surrogate.goal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Element;
import org.cupel.crystal.charge.NeutralCharges;

/** What a composition is or is not. */
public enum Trait {
    /** Known charges of its elements can add up to nothing. */
    CHARGE_BALANCED(List.of("charge_balanced"), NeutralCharges::possible),
    /** They can, with all positive ions less electronegative than all negative ones. */
    PAULING_ORDER(List.of("pauling_order", "electronegativity_order"), NeutralCharges::possibleInOrder),
    /** One of its elements has no stable isotope. */
    RADIOACTIVE(List.of("radioactive"), composition -> composition.elements().stream()
            .anyMatch(Element::isRadioactive));

    private final List<String> words;
    private final Predicate<Composition> test;

    Trait(List<String> words, Predicate<Composition> test) {
        this.words = words;
        this.test = test;
    }

    public boolean of(Composition composition) {
        return test.test(composition);
    }

    /** As goals call it. */
    public String word() {
        return words.get(0);
    }

    /** The one that goals call so, in letters of any case. */
    public static Optional<Trait> named(String word) {
        String plain = Measure.plain(word);
        return Arrays.stream(values())
                .filter(trait -> trait.words.contains(plain))
                .findFirst();
    }
}
