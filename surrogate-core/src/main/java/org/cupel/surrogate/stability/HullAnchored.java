package org.cupel.surrogate.stability;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cupel.crystal.Composition;
import org.cupel.crystal.Element;
import org.cupel.crystal.hull.Decomposition;
import org.cupel.crystal.hull.HullAnchor;
import org.cupel.crystal.hull.HullEntry;
import org.cupel.crystal.hull.PhaseDiagram;

/**
 * Turns predicted formation energies into energies above hull. The hull is made of known phases and, if wanted, of the
 * other candidates at their predicted energies; never of the candidate itself, nor of what its own labels say of the
 * hull. Thread-safe.
 *
 * <p>All energies are formation energies in eV/atom on one scale, and the elements are its zero.
 */
public final class HullAnchored {

    private final PhaseDiagram known;
    private final Set<String> knownIds = new HashSet<>();
    private final Pool pool;
    private final Sampling sampling;

    private HullAnchored(Collection<HullEntry> known, Pool pool, Sampling sampling) {
        this.known = PhaseDiagram.ofFormationEnergies(known, EnumSet.allOf(Element.class));
        known.forEach(entry -> knownIds.add(entry.id()));
        this.pool = pool;
        this.sampling = sampling;
    }

    /** On a hull that counts as known. */
    public static HullAnchored of(Collection<HullEntry> known) {
        return of(known, List.of(), Sampling.DEFAULT);
    }

    /**
     * On a hull to which predicted phases contribute, each somewhere within its distribution.
     *
     * @param predicted usually the candidates themselves; each is left out of its own hull
     */
    public static HullAnchored of(
            Collection<HullEntry> known, Collection<PredictedPhase> predicted, Sampling sampling) {
        return new HullAnchored(known, new Pool(predicted, sampling), sampling);
    }

    /** As {@link #estimate(PredictedPhase, Set)} for a candidate whose structure nobody else has. */
    public StabilityEstimate estimate(PredictedPhase candidate) {
        return estimate(candidate, Set.of());
    }

    /**
     * Cost: well below a millisecond on a known hull; where predicted phases may lie on the hull, a linear program for
     * each of the hulls.
     *
     * @param sameMaterial ids of known entries that are the candidate under other names
     */
    public StabilityEstimate estimate(PredictedPhase candidate, Set<String> sameMaterial) {
        Composition composition = candidate.composition();
        PhaseDiagram others = without(candidate.id(), sameMaterial);
        List<HullEntry> competitors = others.competitors(composition);
        Local local = new Local(
                composition,
                others,
                competitors,
                pool.within(composition.elements(), candidate.id()).stream()
                        .filter(phase -> !sameMaterial.contains(phase.median().id()))
                        .toList());
        Decomposition decay = local.atMedians();
        return new StabilityEstimate(
                candidate.id(),
                candidate.formationEnergy().medianEv(),
                decay.energyPerAtomEv(),
                decay.products().stream().map(local::competing).toList(),
                new AboveHull(candidate.formationEnergy(), local.hullsEv(sampling.hulls())),
                (int) competitors.stream()
                        .filter(entry -> entry.composition().elements().size() > 1)
                        .count(),
                others.lowest(composition).isPresent());
    }

    private PhaseDiagram without(String id, Set<String> sameMaterial) {
        Set<String> itself = new HashSet<>();
        Stream.concat(Stream.of(id), sameMaterial.stream()).forEach(name -> {
            itself.add(name);
            itself.add(HullAnchor.PREFIX + name);
        });
        itself.retainAll(knownIds);
        return itself.isEmpty() ? known : known.without(itself);
    }
}
