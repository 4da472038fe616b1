package org.cupel.surrogate.goal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.cupel.crystal.Composition;
import org.cupel.crystal.supply.ElementSupply;

/** A number that follows from the composition alone. */
public enum Measure {
    /** How many elements there are. */
    ELEMENTS(
            List.of("n_elements", "nelements", "number_of_elements"),
            composition -> OptionalDouble.of(composition.elements().size())),
    /** What the elements of one kilogram cost, in US dollars. */
    PRICE(List.of("price", "price_per_kg", "price_usd_per_kg"), ElementSupply::usdPerKg),
    /** How much of the Earth's crust its scarcest element is, in parts per million by mass. */
    ABUNDANCE(List.of("abundance", "abundance_ppm", "crust_ppm"), ElementSupply::scarcestCrustPpm);

    private final List<String> words;
    private final Function<Composition, OptionalDouble> value;

    Measure(List<String> words, Function<Composition, OptionalDouble> value) {
        this.words = words;
        this.value = value;
    }

    /** Empty when it is not known of one of the elements. */
    public OptionalDouble of(Composition composition) {
        return value.apply(composition);
    }

    /** As goals call it. */
    public String word() {
        return words.get(0);
    }

    /** The one that goals call so, in letters of any case. */
    public static Optional<Measure> named(String word) {
        String plain = plain(word);
        return Arrays.stream(values())
                .filter(measure -> measure.words.contains(plain))
                .findFirst();
    }

    static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('-', '_');
    }
}
