package org.cupel.gateway.ask;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.Element;
import org.cupel.crystal.check.CrystalChecks;
import org.cupel.crystal.io.CrystalJson;
import org.cupel.crystal.substitute.Substitution;

/** Structures that a composition may have: those of known materials with the same shares, other elements in their places. */
@ApplicationScoped
public class Guesses {

    private static final int COMPARED = 200;
    private static final int SHOWN = 5;

    private final KnownMaterials materials;
    private final AskLimits limits;

    Guesses(KnownMaterials materials, AskLimits limits) {
        this.materials = materials;
        this.limits = limits;
    }

    /** The least strange first; none when nothing known has such shares. */
    List<Guess> of(Composition wanted) {
        var elements = wanted.elements().stream().map(Element::symbol).toList();
        List<Guess> guesses = new ArrayList<>();
        for (var known : materials.ofShares(wanted.anonymousFormula(), elements, limits.maxAtoms(), COMPARED)) {
            guess(known, wanted).ifPresent(guesses::add);
        }
        guesses.sort(Comparator.comparingDouble(guess -> guess.prototype().strangeness()));
        Set<String> seen = new HashSet<>();
        return guesses.stream()
                .filter(guess -> seen.add(guess.crystal().structureHash()))
                .limit(SHOWN)
                .toList();
    }

    /** Empty as well when what is stored cannot be read, or its atoms would come too close. */
    private static Optional<Guess> guess(KnownMaterials.Stored known, Composition wanted) {
        try {
            Crystal crystal = CrystalJson.read(known.structure());
            return Substitution.of(crystal, wanted)
                    .filter(made ->
                            CrystalChecks.defaults().problem(made.crystal()).isEmpty())
                    .map(made -> new Guess(made.crystal(), prototype(known, made)));
        } catch (CrystalException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Prototype prototype(KnownMaterials.Stored known, Substitution made) {
        Map<String, String> replaced = new TreeMap<>();
        made.replaced().forEach((from, to) -> replaced.put(from.symbol(), to.symbol()));
        return new Prototype(known.materialId(), known.formula(), replaced, made.strangeness());
    }
}
