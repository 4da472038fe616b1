package org.cupel.crystal.charge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cupel.crystal.Element;

/** The states in which elements occur in crystals; the table is printed by {@code make_oxidation_states.py}. */
public final class OxidationStates {

    private static final Map<Element, List<OxidationState>> TABLE = load();

    private OxidationStates() {}

    /** By rising charge; empty for elements that form no ions, such as He. */
    public static List<OxidationState> of(Element element) {
        return TABLE.getOrDefault(element, List.of());
    }

    private static Map<Element, List<OxidationState>> load() {
        try (InputStream in = OxidationStates.class.getResourceAsStream("oxidation-states.tsv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(OxidationStates::state)
                    .collect(Collectors.groupingBy(
                            OxidationState::element, () -> new EnumMap<>(Element.class), Collectors.toList()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static OxidationState state(String line) {
        String[] fields = line.split("\t");
        return new OxidationState(Element.ofSymbol(fields[0]), Integer.parseInt(fields[1]), Long.parseLong(fields[2]));
    }
}
