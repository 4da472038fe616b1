package org.cupel.train.reproduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.io.CrystalJson;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.platform.signature.Refusal;
import org.cupel.platform.signature.RefusedModelException;
import org.cupel.platform.signature.SignedModels;
import org.cupel.schema.event.ModelPromoted;
import org.cupel.schema.event.TrainingRequested;
import org.cupel.schema.model.ManifestFile;
import org.cupel.schema.model.ManifestSignature;
import org.cupel.schema.model.ModelManifest;
import org.cupel.testkit.CupelStack;
import org.cupel.testkit.KafkaTopic;
import org.cupel.train.TestCrystals;
import org.cupel.train.run.OtherServices;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model on the backbone that comes with Cupel, trained by the service and again by the program, on a real S3 server. */
@QuarkusTest
@QuarkusTestResource(CupelStack.class)
@TestProfile(ReproductionTest.OnOwnBackbone.class)
class ReproductionTest {

    private static final String PROPERTY = "formationEnergyPerAtom";

    @Inject
    ObjectMapper json;

    @Inject
    OtherServices others;

    @Inject
    ObjectStore objects;

    @Inject
    SignedModels signed;

    /** Few epochs. */
    public static class OnOwnBackbone implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("cupel.training.backbone", "own", "cupel.training.head-epochs", "5");
        }
    }

    @AfterEach
    void leaveNothing() {
        others.forget("again");
    }

    @Test
    void theSameWeightsComeOutAgainAndWhatIsAlteredIsNot(@TempDir Path folder) throws IOException {
        List<Crystal> crystals = TestCrystals.some(90, 5);
        for (int i = 0; i < crystals.size(); i++) {
            others.structure("again-" + i, CrystalJson.write(crystals.get(i)));
            others.label("again-" + i, PROPERTY, TestCrystals.label(crystals.get(i)), "eV/atom");
        }
        String manifestKey = trained();
        ModelManifest manifest = signed.open(manifestKey);
        assertThat(manifest.backbone().name()).isEqualTo("own");
        assertThat(manifest.backbone().licence()).isEqualTo("CC-BY-4.0");

        ReproductionReport stored = Again.of(manifestKey, objects, signed, "--exact");
        assertThat(stored.reasons()).isEmpty();
        assertThat(stored.comparison().weights().none()).isTrue();
        assertThat(stored.comparison().sameGraph()).isTrue();
        assertThat(stored.features()).isEqualTo("stored");
        assertThat(stored.signedBy()).hasSize(2);
        assertThat(stored.comparison().predictions())
                .extracting(PredictionDifference::part)
                .contains("validation");
        assertThat(stored.trainedIn().at("/libraries/pytorch").asText())
                .isEqualTo(stored.reproducedIn().libraries().get("pytorch"));

        Path report = folder.resolve("report.json");
        Result recomputed = program(manifestKey, "--recompute-features", "--json", report.toString());
        assertThat(recomputed.exitCode()).as(recomputed.said()).isZero();
        assertThat(recomputed.said()).contains("REPRODUCES", "recomputed", "validation mae");
        JsonNode found = json.readTree(report.toFile());
        assertThat(found.get("reproduces").asBoolean()).isTrue();
        assertThat(found.at("/comparison/predictions/0/quantile").asDouble()).isLessThan(1e-3);

        forgedCardIsFound(manifest);
        alteredWeightsAreFound(manifest, manifestKey);
        strippedSignatureIsRefused(manifestKey);
    }

    /** A card that promises more than the weights hold, signed by whoever holds the keys. */
    private void forgedCardIsFound(ModelManifest manifest) throws IOException {
        ManifestFile card = manifest.file("model-card.json").orElseThrow();
        String boasting = new String(signed.read(card), StandardCharsets.UTF_8)
                .replaceAll("\"mae\" : [0-9.E-]+", "\"mae\" : 0.000001");
        ReproductionReport report = Again.of(with(manifest, "model-card.json", boasting), objects, signed);
        assertThat(report.reproduces()).isFalse();
        assertThat(report.reasons()).anyMatch(reason -> reason.contains("validation mae is 1.0E-6 in the card"));
    }

    private void alteredWeightsAreFound(ModelManifest manifest, String manifestKey) {
        ManifestFile weights = manifest.file("members.safetensors").orElseThrow();
        byte[] changed = signed.read(weights).clone();
        byte[] before = changed.clone();
        changed[changed.length - 1] ^= 1;
        objects.put(weights.key(), changed, weights.mediaType());
        Result altered = program(manifestKey);
        assertThat(altered.exitCode()).isEqualTo(1);
        assertThat(altered.said()).contains("DOES NOT REPRODUCE", "file-altered", "members.safetensors");
        objects.put(weights.key(), before, weights.mediaType());
        assertThat(program(manifestKey, "--verify-only").said()).contains("VERIFIED");
    }

    private void strippedSignatureIsRefused(String manifestKey) {
        objects.delete(ManifestSignature.keyOf(manifestKey));
        assertThatThrownBy(() -> Again.of(manifestKey, objects, signed))
                .isInstanceOfSatisfying(RefusedModelException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(Refusal.UNSIGNED));
        Result refused = program(manifestKey);
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.said()).contains("unsigned");
    }

    private String with(ModelManifest manifest, String path, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        var stored = objects.putContent("models", new ByteArrayInputStream(bytes), "application/json");
        List<ManifestFile> files = manifest.files().stream()
                .map(file -> file.path().equals(path)
                        ? new ManifestFile(path, stored.key(), stored.sha256(), bytes.length, file.mediaType())
                        : file)
                .toList();
        return signed.store(new ModelManifest(
                        manifest.format(),
                        manifest.modelId(),
                        manifest.runId(),
                        manifest.property(),
                        manifest.createdAt(),
                        manifest.snapshot(),
                        manifest.backbone(),
                        manifest.codeRevision(),
                        files))
                .manifest()
                .key();
    }

    private String trained() throws IOException {
        UUID campaign = UUID.randomUUID();
        TrainingRequested event = new TrainingRequested(UUID.randomUUID(), campaign, PROPERTY, "test", 0);
        new KafkaTopic("training.requested")
                .send(
                        campaign.toString(),
                        json.writeValueAsString(event),
                        "/cupel/acquisition-service",
                        UUID.randomUUID());
        new KafkaTopic("training.completed").await(1, Duration.ofSeconds(120), message -> message.value()
                .contains(event.requestId().toString()));
        return json.readValue(
                        new KafkaTopic("model.promoted")
                                .await(1, Duration.ofSeconds(30), message -> PROPERTY.equals(message.key()))
                                .get(0)
                                .value(),
                        ModelPromoted.class)
                .manifestKey();
    }

    private record Result(int exitCode, String said) {}

    /** The program as the launcher starts it, with the variables of the service. */
    private static Result program(String manifestKey, String... arguments) {
        Map<String, String> variables = new HashMap<>();
        for (String key : List.of(
                "cupel.s3.endpoint",
                "cupel.s3.access-key",
                "cupel.s3.secret-key",
                "cupel.s3.bucket",
                "cupel.signing.key-file")) {
            variables.put(
                    key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'),
                    ConfigProvider.getConfig().getValue(key, String.class));
        }
        List<String> words = new ArrayList<>(List.of("--manifest", manifestKey));
        words.addAll(List.of(arguments));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new Result(ReproduceCommand.run(words, variables, out, out), said.toString(StandardCharsets.UTF_8));
    }
}
