package org.cupel.crystal.supply;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Element;

/**
 * What elements cost and how rare they are. Prices are Wikipedia's, "Prices of chemical elements", the newest of each element,
 * most of them of 2018 to 2024; abundances in the Earth's crust are those of the CRC Handbook of Chemistry and Physics. The
 * table is printed by {@code src/test/python/make_element_supply.py}.
 *
 * <p>A price is that of the pure element as it is traded: good for telling palladium from iron, not for an offer.
 */
public final class ElementSupply {

    private static final Map<Element, ElementSupply> TABLE = load();
    private static final ElementSupply UNKNOWN = new ElementSupply(Double.NaN, Double.NaN);

    private final double usdPerKg;
    private final double crustPpm;

    private ElementSupply(double usdPerKg, double crustPpm) {
        this.usdPerKg = usdPerKg;
        this.crustPpm = crustPpm;
    }

    /** In US dollars per kilogram of the element; empty for those that nobody sells, such as At. */
    public static OptionalDouble usdPerKg(Element element) {
        return known(of(element).usdPerKg);
    }

    /** Parts per million of the mass of the Earth's crust; empty for those that do not occur there, such as Tc. */
    public static OptionalDouble crustPpm(Element element) {
        return known(of(element).crustPpm);
    }

    /** What the elements of one kilogram cost, in US dollars; empty when one of them has no price. */
    public static OptionalDouble usdPerKg(Composition composition) {
        double sum = 0;
        for (Map.Entry<Element, Double> amount : composition.amounts().entrySet()) {
            Element element = amount.getKey();
            sum += of(element).usdPerKg * element.massDalton() * amount.getValue();
        }
        return known(sum / composition.massDalton());
    }

    /** The abundance of the scarcest element, in parts per million; empty when one of them does not occur. */
    public static OptionalDouble scarcestCrustPpm(Composition composition) {
        double least = Double.POSITIVE_INFINITY;
        for (Element element : composition.elements()) {
            least = Math.min(least, of(element).crustPpm); // NaN stays NaN
        }
        return known(least);
    }

    private static ElementSupply of(Element element) {
        return TABLE.getOrDefault(element, UNKNOWN);
    }

    private static OptionalDouble known(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static Map<Element, ElementSupply> load() {
        Map<Element, ElementSupply> table = new EnumMap<>(Element.class);
        try (InputStream in = ElementSupply.class.getResourceAsStream("element-supply.tsv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().skip(1).filter(Predicate.not(String::isBlank)).forEach(line -> {
                String[] cells = line.split("\t", -1);
                table.put(Element.ofSymbol(cells[0]), new ElementSupply(number(cells[1]), number(cells[2])));
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return table;
    }

    private static double number(String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }
}
