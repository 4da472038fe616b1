package org.cupel.gateway.ask;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.io.CrystalJson;
import org.cupel.crystal.match.StructureFingerprint;

/** Finds the known materials that a structure resembles. */
@ApplicationScoped
public class Similar {

    private static final int COMPARED = 40;
    private static final int SHOWN = 8;
    private static final Comparator<KnownMaterial> NEAREST_FIRST = Comparator.comparing(
                    KnownMaterial::distance, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(KnownMaterial::materialId);

    private final KnownMaterials materials;

    Similar(KnownMaterials materials) {
        this.materials = materials;
    }

    List<KnownMaterial> to(Crystal crystal) {
        var fingerprint = StructureFingerprint.of(crystal);
        String hash = crystal.structureHash();
        return materials.ofFormula(crystal.composition().reducedFormula(), COMPARED).stream()
                .map(known -> new KnownMaterial(
                        known.materialId(),
                        known.formula(),
                        known.structureHash().equals(hash),
                        distance(fingerprint, known.structure())))
                .sorted(NEAREST_FIRST)
                .limit(SHOWN)
                .toList();
    }

    /** Null when what is stored cannot be read or has another formula after all. */
    private static Double distance(StructureFingerprint fingerprint, String structure) {
        try {
            return fingerprint.distance(StructureFingerprint.of(CrystalJson.read(structure)));
        } catch (CrystalException | IllegalArgumentException e) {
            return null;
        }
    }
}
