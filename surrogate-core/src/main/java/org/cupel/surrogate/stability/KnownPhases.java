package org.cupel.surrogate.stability;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cupel.crystal.Composition;

/**
 * The phases that a model knows, as the hull that its predicted formation energies are measured against. They travel with
 * the model, so that training and prediction see the same hull. Thread-safe.
 */
public final class KnownPhases {

    private final List<KnownPhase> phases;
    private final Map<String, Set<String>> idsOfStructure = new HashMap<>();
    private final HullAnchored hull;

    private KnownPhases(List<KnownPhase> phases) {
        this.phases = phases;
        for (KnownPhase phase : phases) {
            if (!phase.structureHash().isEmpty()) {
                idsOfStructure
                        .computeIfAbsent(phase.structureHash(), hash -> new HashSet<>(1))
                        .add(phase.id());
            }
        }
        this.hull = HullAnchored.of(phases.stream().map(KnownPhase::entry).toList());
    }

    /** In any order: the same phases give the same bytes. */
    public static KnownPhases of(Collection<KnownPhase> phases) {
        return new KnownPhases(
                phases.stream().sorted(Comparator.comparing(KnownPhase::id)).toList());
    }

    /** @throws IOException when {@link #bytes()} did not make them */
    public static KnownPhases read(byte[] bytes) throws IOException {
        return new KnownPhases(PhaseBytes.read(bytes));
    }

    public byte[] bytes() {
        return PhaseBytes.write(phases);
    }

    /** In order of id. */
    public List<KnownPhase> phases() {
        return phases;
    }

    /**
     * How stable a material is; phases of the same id or the very same structure do not compete with it.
     *
     * @param id null when it has none
     * @param formationEnergy of the material, in eV/atom
     */
    public StabilityEstimate estimate(
            String id, String structureHash, Composition composition, EnergyDistribution formationEnergy) {
        String name = id == null ? "" : id;
        return hull.estimate(
                new PredictedPhase(name, composition, formationEnergy),
                idsOfStructure.getOrDefault(structureHash, Set.of()));
    }

    /** Energy of the hull in eV/atom at the composition of a material, which does not compete with itself. */
    public double hullEnergyEv(String id, String structureHash, Composition composition) {
        return estimate(id, structureHash, composition, new NormalEnergy(0, 0)).hullEnergyEv();
    }
}
