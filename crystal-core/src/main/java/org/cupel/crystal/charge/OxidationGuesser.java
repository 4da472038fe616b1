package org.cupel.crystal.charge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cupel.crystal.Composition;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.Element;

/**
 * Guesses oxidation states from a formula alone: every way to give its atoms states of {@link OxidationStates} that add
 * up to the charge, the most usual ions first. The ranking is that of pymatgen's {@code oxi_state_guesses}.
 *
 * <p>Only the best way is kept for each charge that the atoms of one element add up to, and only the best few for each
 * charge of several elements, so the cost stays small for large formulas.
 */
public final class OxidationGuesser {

    private static final int MOST_ATOMS = 2000;

    private final int most;

    /** @param most guesses to return */
    public OxidationGuesser(int most) {
        this.most = most;
    }

    /** The best way to reach one sum. */
    private record Way(long score, Way before, OxidationState state) {}

    /** The best ways so far to reach one sum over several elements. */
    private record Path(long score, Path before, Element element, Way way) {}

    /** As {@link #guesses(Composition, int)} for the reduced formula of a neutral substance. */
    public List<OxidationGuess> guesses(Composition composition) {
        return guesses(composition.reduced(), 0);
    }

    /**
     * The most usual first; empty where no combination adds up, as in most alloys. A neutral element has charge 0.
     *
     * @throws CrystalException if an amount is not whole, or there are more than 2,000 atoms
     */
    public List<OxidationGuess> guesses(Composition composition, int charge) {
        if (charge == 0 && composition.elements().size() == 1) {
            return List.of(uncharged(composition));
        }
        Map<Integer, List<Path>> paths = Map.of(0, List.of(new Path(0, null, null, null)));
        for (Map.Entry<Element, Double> amount : composition.amounts().entrySet()) {
            Map<Integer, Way> ways = ways(amount.getKey(), whole(composition, amount.getValue()));
            paths = extended(paths, amount.getKey(), ways);
        }
        return paths.getOrDefault(charge, List.of()).stream()
                .map(OxidationGuesser::guess)
                .toList();
    }

    private static OxidationGuess uncharged(Composition composition) {
        Element only = composition.elements().iterator().next();
        return new OxidationGuess(Map.of(only, Map.of(0, whole(composition, composition.amount(only)))), 0);
    }

    private static int whole(Composition composition, double amount) {
        if (amount != Math.rint(amount) || composition.atoms() > MOST_ATOMS) {
            throw new CrystalException("Charges of " + composition + " cannot be counted. Give a formula of whole"
                    + " amounts and at most " + MOST_ATOMS + " atoms.");
        }
        return (int) amount;
    }

    /** For each sum of charges, the most usual way in which {@code atoms} reach it. */
    private static Map<Integer, Way> ways(Element element, int atoms) {
        Map<Integer, Way> ways = Map.of(0, new Way(0, null, null));
        for (int atom = 0; atom < atoms; atom++) {
            Map<Integer, Way> next = new TreeMap<>();
            ways.forEach((sum, way) -> OxidationStates.of(element).forEach(state -> {
                Way longer = new Way(way.score() + state.occurrences(), way, state);
                next.merge(sum + state.charge(), longer, (old, found) -> found.score() > old.score() ? found : old);
            }));
            ways = next;
        }
        return ways;
    }

    private Map<Integer, List<Path>> extended(Map<Integer, List<Path>> paths, Element element, Map<Integer, Way> ways) {
        Map<Integer, List<Path>> next = new HashMap<>();
        paths.forEach((sum, best) -> ways.forEach((own, way) -> {
            List<Path> list = next.computeIfAbsent(sum + own, key -> new ArrayList<>());
            best.forEach(path -> list.add(new Path(path.score() + way.score(), path, element, way)));
        }));
        next.values().forEach(this::keepBest);
        return next;
    }

    private void keepBest(List<Path> paths) {
        paths.sort(Comparator.comparingLong(Path::score).reversed());
        if (paths.size() > most) {
            paths.subList(most, paths.size()).clear();
        }
    }

    private static OxidationGuess guess(Path best) {
        Map<Element, Map<Integer, Integer>> atoms = new EnumMap<>(Element.class);
        for (Path path = best; path.before() != null; path = path.before()) {
            Map<Integer, Integer> counts = new TreeMap<>();
            for (Way way = path.way(); way.before() != null; way = way.before()) {
                counts.merge(way.state().charge(), 1, Integer::sum);
            }
            atoms.put(path.element(), counts);
        }
        return new OxidationGuess(atoms, best.score());
    }
}
