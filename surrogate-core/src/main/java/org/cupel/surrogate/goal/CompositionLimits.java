package org.cupel.surrogate.goal;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.cupel.crystal.Element;
import org.cupel.crystal.supply.ElementSupply;

/** What several conditions leave of the compositions, and whether that is none. Immutable. */
public final class CompositionLimits {

    public static final CompositionLimits NONE = new CompositionLimits(
            EnumSet.noneOf(Element.class), EnumSet.allOf(Element.class), Map.of(), Map.of(), null);

    private final Set<Element> required;
    private final Set<Element> allowed;
    private final Map<Measure, Condition.Measured> measured;
    private final Map<Trait, Boolean> traits;
    private final String contradiction;

    private CompositionLimits(
            Set<Element> required,
            Set<Element> allowed,
            Map<Measure, Condition.Measured> measured,
            Map<Trait, Boolean> traits,
            String contradiction) {
        this.required = required;
        this.allowed = allowed;
        this.measured = measured;
        this.traits = traits;
        this.contradiction = contradiction;
    }

    /** These limits and one more. */
    public CompositionLimits and(Condition.OfComposition condition) {
        if (contradiction != null) {
            return this;
        }
        if (condition instanceof Condition.Contains contains) {
            return contains.required() ? requiring(contains.element()) : forbidding(contains.element());
        }
        if (condition instanceof Condition.OnlyOf only) {
            return allowingOnly(only.allowed());
        }
        return condition instanceof Condition.Measured more ? measuring(more) : being((Condition.Is) condition);
    }

    /** Why no composition keeps to all limits, as part of a sentence; empty when one may. */
    public Optional<String> contradiction() {
        return Optional.ofNullable(contradiction)
                .or(this::elements)
                .or(this::count)
                .or(() -> reach(Measure.PRICE, ElementSupply::usdPerKg))
                .or(() -> reach(Measure.ABUNDANCE, ElementSupply::crustPpm))
                .or(this::decay);
    }

    private CompositionLimits requiring(Element element) {
        Set<Element> more = EnumSet.copyOf(required);
        more.add(element);
        return new CompositionLimits(more, allowed, measured, traits, null);
    }

    private CompositionLimits forbidding(Element element) {
        Set<Element> fewer = EnumSet.copyOf(allowed);
        fewer.remove(element);
        return new CompositionLimits(required, fewer, measured, traits, null);
    }

    private CompositionLimits allowingOnly(Set<Element> only) {
        Set<Element> fewer = EnumSet.copyOf(allowed);
        fewer.retainAll(only);
        return new CompositionLimits(required, fewer, measured, traits, null);
    }

    private CompositionLimits measuring(Condition.Measured more) {
        Map<Measure, Condition.Measured> next = new EnumMap<>(Measure.class);
        next.putAll(measured);
        Condition.Measured before = measured.getOrDefault(
                more.measure(),
                new Condition.Measured(more.measure(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
        double low = Math.max(before.low(), more.low());
        double high = Math.min(before.high(), more.high());
        if (low > high) {
            return contradicting("no " + more.measure().word() + " fulfils both " + ConditionText.of(before) + " and "
                    + ConditionText.of(more));
        }
        next.put(more.measure(), new Condition.Measured(more.measure(), low, high));
        return new CompositionLimits(required, allowed, next, traits, null);
    }

    private CompositionLimits being(Condition.Is is) {
        Map<Trait, Boolean> next = new EnumMap<>(Trait.class);
        next.putAll(traits);
        Boolean before = next.put(is.trait(), is.wanted());
        return before != null && before != is.wanted()
                ? contradicting("nothing is " + is.trait().word() + " and is not")
                : new CompositionLimits(required, allowed, measured, next, null);
    }

    private CompositionLimits contradicting(String why) {
        return new CompositionLimits(required, allowed, measured, traits, why);
    }

    private Optional<String> elements() {
        if (allowed.isEmpty()) {
            return Optional.of("no element is left that is allowed");
        }
        return required.stream()
                .filter(element -> !allowed.contains(element))
                .findFirst()
                .map(element -> element + " is both required and forbidden");
    }

    private Optional<String> count() {
        Condition.Measured count = measured.get(Measure.ELEMENTS);
        if (count == null) {
            return Optional.empty();
        }
        double least = Math.ceil(Math.max(1, count.low()));
        if (least > count.high()) {
            return Optional.of("no whole number of elements from 1 on fulfils " + ConditionText.of(count));
        }
        if (required.size() > count.high()) {
            return Optional.of(required.size() + " elements are required, which is not " + ConditionText.of(count));
        }
        return least > allowed.size()
                ? Optional.of(
                        "only " + allowed.size() + " elements are allowed, which is not " + ConditionText.of(count))
                : Optional.empty();
    }

    /** A mixture lies between the least and the largest of its parts, and its scarcest part is not above a required one. */
    private Optional<String> reach(Measure measure, Function<Element, OptionalDouble> of) {
        Condition.Measured bounds = measured.get(measure);
        if (bounds == null) {
            return Optional.empty();
        }
        double least = known(allowed, of).min().orElse(Double.POSITIVE_INFINITY);
        Set<Element> most = measure == Measure.ABUNDANCE && !required.isEmpty() ? required : allowed;
        double largest = measure == Measure.ABUNDANCE && !required.isEmpty()
                ? known(most, of).min().orElse(0)
                : known(most, of).max().orElse(0);
        return bounds.high() < least || bounds.low() > largest
                ? Optional.of("no " + measure.word() + " of what is allowed fulfils " + ConditionText.of(bounds)
                        + "; it goes from " + (float) least + " to " + (float) largest)
                : Optional.empty();
    }

    private static DoubleStream known(Set<Element> elements, Function<Element, OptionalDouble> of) {
        return elements.stream().map(of).filter(OptionalDouble::isPresent).mapToDouble(OptionalDouble::getAsDouble);
    }

    private Optional<String> decay() {
        if (!traits.containsKey(Trait.RADIOACTIVE)) {
            return Optional.empty();
        }
        if (traits.get(Trait.RADIOACTIVE)) {
            return allowed.stream().anyMatch(Element::isRadioactive)
                    ? Optional.empty()
                    : Optional.of("no radioactive element is allowed");
        }
        String decaying = required.stream()
                .filter(Element::isRadioactive)
                .map(Element::symbol)
                .collect(Collectors.joining(", "));
        return decaying.isEmpty() ? Optional.empty() : Optional.of(decaying + " is required and radioactive");
    }
}
