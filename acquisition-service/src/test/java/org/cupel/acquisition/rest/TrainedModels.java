package org.cupel.acquisition.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.cupel.crystal.Crystal;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.platform.objectstore.StoredObject;
import org.cupel.platform.signature.KeyRing;
import org.cupel.platform.signature.SignedModels;
import org.cupel.platform.signature.SigningMode;
import org.cupel.schema.model.DriftReference;
import org.cupel.schema.model.DriftReference.Column;
import org.cupel.schema.model.DriftReference.Rows;
import org.cupel.schema.model.ManifestFile;
import org.cupel.schema.model.ModelManifest;
import org.cupel.schema.model.SnapshotReference;
import org.cupel.schema.signature.KeyFile;
import org.cupel.surrogate.drift.MaterialInputs;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Stands for the trainer: stores and signs what it would have of a model. */
@ApplicationScoped
class TrainedModels {

    private final OtherServices others;
    private final ObjectStore objects;
    private final ObjectMapper json;
    private final Path keys;

    TrainedModels(
            OtherServices others,
            ObjectStore objects,
            ObjectMapper json,
            @ConfigProperty(name = "cupel.testkit.signing-keys") Path keys) {
        this.others = others;
        this.objects = objects;
        this.json = json;
        this.keys = keys;
    }

    /** A model that learnt from these crystals and says 0.02 to 0.22 eV/atom of others, wrong by at most its interval. */
    ManifestFile learntFrom(UUID modelId, List<Crystal> crystals) {
        return store(modelId, reference(modelId, crystals, null));
    }

    ManifestFile learntFrom(UUID modelId, List<Crystal> crystals, DriftReference.Features features) {
        return store(modelId, reference(modelId, crystals, features));
    }

    /** A model of an older release. */
    void withoutReference(UUID modelId) {
        others.trained(modelId, signed(modelId, List.of()));
    }

    private ManifestFile store(UUID modelId, DriftReference reference) {
        try {
            StoredObject stored = objects.putContent(
                    "models", new ByteArrayInputStream(json.writeValueAsBytes(reference)), "application/json");
            var file = new ManifestFile(
                    DriftReference.FILE, stored.key(), stored.sha256(), stored.sizeBytes(), "application/json");
            others.trained(modelId, signed(modelId, List.of(file)));
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String signed(UUID modelId, List<ManifestFile> files) {
        try {
            var signing =
                    new SignedModels(objects, new KeyRing(KeyFile.parse(Files.readString(keys))), SigningMode.STRICT);
            var manifest = new ModelManifest(
                    ModelManifest.FORMAT,
                    modelId,
                    UUID.randomUUID(),
                    "eAboveHull",
                    Instant.now(),
                    new SnapshotReference("0".repeat(64), "snapshots/0", 400),
                    null,
                    "test",
                    files);
            return signing.store(manifest).manifest().key();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static DriftReference reference(UUID modelId, List<Crystal> crystals, DriftReference.Features features) {
        List<Column> inputs = IntStream.range(0, MaterialInputs.names().size())
                .mapToObj(place -> column(
                        MaterialInputs.names().get(place), crystals, crystal -> MaterialInputs.of(crystal)[place]))
                .toList();
        int n = crystals.size();
        List<Column> said = List.of(
                column(DriftReference.ATOMS, crystals, Crystal::atomCount),
                spread(DriftReference.MEDIAN, n, 0.02, 0.22),
                column(DriftReference.EPISTEMIC, crystals, crystal -> 0),
                spread(DriftReference.RESIDUAL, n, -0.01, 0.01),
                spread(DriftReference.HELD, n, 1, 1));
        List<String> formulas = crystals.stream()
                .map(crystal -> crystal.composition().reducedFormula())
                .toList();
        return new DriftReference(
                DriftReference.FORMAT,
                modelId,
                "eAboveHull",
                "eV/atom",
                new Rows(formulas, inputs),
                new Rows(formulas, said),
                0.8,
                features);
    }

    private static Column column(String name, List<Crystal> crystals, ToDoubleFunction<Crystal> value) {
        return new Column(name, crystals.stream().mapToDouble(value).toArray());
    }

    private static Column spread(String name, int n, double from, double to) {
        return new Column(
                name,
                IntStream.range(0, n)
                        .mapToDouble(i -> from + (to - from) * i / (n - 1.0))
                        .toArray());
    }
}
