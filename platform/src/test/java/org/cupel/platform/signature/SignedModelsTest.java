package org.cupel.platform.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.platform.objectstore.StoredObject;
import org.cupel.schema.model.KeySignature;
import org.cupel.schema.model.ManifestFile;
import org.cupel.schema.model.ManifestSignature;
import org.cupel.schema.model.ModelManifest;
import org.cupel.schema.model.SnapshotReference;
import org.cupel.schema.signature.NewKeys;
import org.cupel.schema.signature.SigningKey;
import org.cupel.testkit.CupelStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CupelStack.class)
class SignedModelsTest {

    private static final String SHA256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private final NewKeys fresh = new NewKeys(Clock.systemUTC());
    private final SigningKey key = fresh.hmac();

    @Inject
    ObjectStore objects;

    @Test
    void whatWasSignedIsReadAgainWithItsFiles() {
        byte[] content = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
        ModelManifest manifest = manifest(file(content));
        StoredManifest stored = strict(key).store(manifest);

        ModelManifest read = strict(key).open(stored.manifest().key());

        assertThat(read).isEqualTo(manifest);
        assertThat(strict(key).read(read.files().get(0))).isEqualTo(content);
        assertThat(stored.keyIds()).containsExactly(key.id());
        assertThat(stored.signatureKey()).isEqualTo(stored.manifest().key() + ".sig");
        assertThat(objects.readVerified(stored.signatureKey(), stored.signatureSha256()))
                .hasSize((int) stored.signatureBytes());
    }

    @Test
    void aManifestThatWasChangedInPlaceIsRefused() {
        StoredManifest stored = strict(key).store(manifest());
        objects.put(stored.manifest().key(), "{}".getBytes(StandardCharsets.UTF_8), "application/json");
        assertRefused(strict(key), stored.manifest().key(), Refusal.ALTERED, "is not what was stored there");
        assertRefused(lenient(key), stored.manifest().key(), Refusal.ALTERED, "SHA-256");
    }

    @Test
    void aSignatureOfAnotherManifestIsRefused() throws IOException {
        StoredManifest signed = strict(key).store(manifest());
        String forged = stored(ManifestJson.write(manifest())).key();
        copy(signed.signatureKey(), ManifestSignature.keyOf(forged));
        assertRefused(strict(key), forged, Refusal.ALTERED, "is not what key '" + key.id() + "' signed");
        assertRefused(lenient(key), forged, Refusal.ALTERED, key.id());
    }

    @Test
    void aStrippedSignatureIsRefusedUnlessLenient() {
        StoredManifest stored = strict(key).store(manifest());
        objects.delete(stored.signatureKey());
        assertRefused(strict(key), stored.manifest().key(), Refusal.UNSIGNED, "no signature");
        assertThat(lenient(key).open(stored.manifest().key()).property()).isEqualTo("eAboveHull");
    }

    @Test
    void anEmptyListOfSignaturesIsNone() {
        StoredManifest stored =
                new SignedModels(objects, new KeyRing(List.of()), SigningMode.LENIENT).store(manifest());
        assertThat(stored.keyIds()).isEmpty();
        assertRefused(strict(key), stored.manifest().key(), Refusal.UNSIGNED, "CUPEL_SIGNING_KEY_FILE");
    }

    @Test
    void anUnknownKeyIsRefusedWithThoseThatAreBelieved() {
        SigningKey stranger = fresh.hmac();
        StoredManifest stored = strict(stranger).store(manifest());
        assertRefused(strict(key), stored.manifest().key(), Refusal.UNKNOWN_KEY, "[" + stranger.id() + "]");
        assertRefused(strict(key), stored.manifest().key(), Refusal.UNKNOWN_KEY, "[" + key.id() + "]");
    }

    @Test
    void oneKnownKeyIsEnoughAndOneWrongIsTooMuch() {
        SigningKey stranger = fresh.hmac();
        List<SigningKey> pair = fresh.ed25519();
        StoredManifest stored = strict(stranger, pair.get(0), pair.get(1)).store(manifest());
        assertThat(strict(pair.get(1)).open(stored.manifest().key())).isNotNull();

        SigningKey imposter = new SigningKey(stranger.id(), stranger.kind(), key.material());
        assertRefused(strict(imposter, pair.get(1)), stored.manifest().key(), Refusal.ALTERED, stranger.id());
    }

    @Test
    void aFileThatWasChangedOrIsGoneIsRefused() {
        ManifestFile file = file(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        objects.put(file.key(), "short".getBytes(StandardCharsets.UTF_8), file.mediaType());
        assertRefused(file, Refusal.FILE_ALTERED, "has 5 bytes");
        objects.put(file.key(), new byte[100_000], file.mediaType());
        assertRefused(file, Refusal.FILE_ALTERED, "has more bytes");
        byte[] sameSize = new byte[(int) file.bytes()];
        objects.put(file.key(), sameSize, file.mediaType());
        assertRefused(file, Refusal.FILE_ALTERED, file.sha256());
        objects.delete(file.key());
        assertRefused(file, Refusal.FILE_MISSING, file.key());
    }

    @Test
    void aManifestThatIsNotThereIsRefused() {
        assertRefused(strict(key), null, Refusal.NO_MANIFEST, "no manifest");
        assertRefused(strict(key), "models/nothing", Refusal.NO_MANIFEST, "models/nothing");
    }

    @Test
    void whatIsNoManifestIsRefusedThoughItWasSigned() throws IOException {
        assertRefused(strict(key), signed("{\"format\":\"cupel.manifest.9\"}"), Refusal.UNREADABLE, "cupel.manifest.9");
        assertRefused(strict(key), signed("no json"), Refusal.UNREADABLE, "no JSON of the contract");
        assertRefused(strict(key), signed("{\"format\":\"cupel.manifest.1\"}"), Refusal.UNSIGNED, "before models were");
    }

    @Test
    void aSignatureThatCannotBeReadIsRefused() {
        StoredManifest stored = strict(key).store(manifest());
        objects.put(stored.signatureKey(), "none".getBytes(StandardCharsets.UTF_8), "application/json");
        assertRefused(strict(key), stored.manifest().key(), Refusal.UNREADABLE, stored.signatureKey());
    }

    @Test
    void whoVouchesIsToldByTheKeysThatAreKnown() {
        List<SigningKey> pair = fresh.ed25519();
        StoredManifest stored = strict(key, pair.get(0), pair.get(1)).store(manifest());
        String manifest = stored.manifest().key();
        assertThat(strict(key, pair.get(1)).signers(manifest))
                .containsExactlyInAnyOrder(key.id(), pair.get(0).id());
        assertThat(strict(pair.get(1)).signers(manifest))
                .containsExactly(pair.get(0).id());
        assertThat(strict(fresh.hmac()).signers(manifest)).isEmpty();
        objects.delete(stored.signatureKey());
        assertThat(strict(key).signers(manifest)).isEmpty();
    }

    private String signed(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        StoredObject stored = stored(bytes);
        List<KeySignature> signatures = new KeyRing(List.of(key)).sign(bytes);
        objects.put(
                ManifestSignature.keyOf(stored.key()),
                ManifestJson.write(new ManifestSignature(ManifestSignature.FORMAT, stored.sha256(), signatures)),
                "application/json");
        return stored.key();
    }

    private StoredObject stored(byte[] bytes) throws IOException {
        return objects.putContent("models", new ByteArrayInputStream(bytes), "application/json");
    }

    private void copy(String from, String to) throws IOException {
        try (var in = objects.open(from)) {
            objects.put(to, in.readAllBytes(), "application/json");
        }
    }

    private ManifestFile file(byte[] content) {
        try {
            StoredObject stored = stored(content);
            return new ManifestFile(
                    "ensemble.onnx", stored.key(), stored.sha256(), content.length, "application/octet-stream");
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private void assertRefused(ManifestFile file, Refusal refusal, String mentioned) {
        var refused = catchThrowableOfType(
                RefusedModelException.class, () -> strict(key).read(file));
        assertThat(refused.refusal()).isEqualTo(refusal);
        assertThat(refused).hasMessageContaining(mentioned).hasMessageContaining("ensemble.onnx");
    }

    private static void assertRefused(SignedModels models, String manifest, Refusal refusal, String mentioned) {
        var refused = catchThrowableOfType(RefusedModelException.class, () -> models.open(manifest));
        assertThat(refused).as(String.valueOf(refusal)).isNotNull();
        assertThat(refused.refusal()).isEqualTo(refusal);
        assertThat(refused).hasMessageContaining(mentioned);
    }

    private SignedModels strict(SigningKey... keys) {
        return new SignedModels(objects, new KeyRing(Arrays.asList(keys)), SigningMode.STRICT);
    }

    private SignedModels lenient(SigningKey... keys) {
        return new SignedModels(objects, new KeyRing(Arrays.asList(keys)), SigningMode.LENIENT);
    }

    private static ModelManifest manifest(ManifestFile... files) {
        return new ModelManifest(
                ModelManifest.FORMAT,
                UUID.randomUUID(),
                UUID.randomUUID(),
                "eAboveHull",
                Instant.parse("2026-07-01T10:00:00.123456Z"),
                new SnapshotReference(SHA256, "snapshots/" + SHA256, 7),
                null,
                "unknown",
                List.of(files));
    }
}
