package org.cupel.predict.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.platform.signature.KeyRing;
import org.cupel.platform.signature.Refusal;
import org.cupel.platform.signature.RefusedModelException;
import org.cupel.platform.signature.SignedModels;
import org.cupel.platform.signature.SigningMode;
import org.cupel.platform.signature.StoredManifest;
import org.cupel.predict.Neighbours;
import org.cupel.schema.model.ManifestFile;
import org.cupel.schema.model.ManifestSignature;
import org.cupel.schema.model.ModelManifest;
import org.cupel.schema.signature.KeyKind;
import org.cupel.schema.signature.NewKeys;
import org.cupel.schema.signature.SigningKey;
import org.cupel.testkit.CupelStack;
import org.junit.jupiter.api.Test;

/** Whatever somebody who writes to S3, to the catalogue or to both may try, on a real S3 server. */
@QuarkusTest
@QuarkusTestResource(CupelStack.class)
class ModelTrustTest {

    private static final String PROPERTY = "eAboveHull";

    @Inject
    ModelTrust trust;

    @Inject
    ModelCatalog catalog;

    @Inject
    ObjectStore objects;

    @Inject
    Neighbours neighbours;

    private final byte[] graph = UUID.randomUUID().toString().getBytes();

    @Test
    void aSignedModelIsReadWithEveryFileThatItHas() {
        ManifestFile onnx = onnx();
        ManifestFile note = new ManifestFile("note.txt", onnx.key(), onnx.sha256(), onnx.bytes(), "text/plain");
        ModelFiles files = trust.filesOf(row(neighbours.described(PROPERTY, onnx, note)));
        assertThat(files.read("ensemble.onnx")).contains(graph);
        assertThat(files.read("note.txt")).contains(graph);
        assertThat(files.read("calibration.json")).isEmpty();
    }

    @Test
    void thisWorkerCouldNotSignAModelItself() {
        assertThat(neighbours.keys()).extracting(SigningKey::kind).contains(KeyKind.HMAC, KeyKind.ED25519_PRIVATE);
        assertThat(trustedKeys().signs()).isFalse();
    }

    @Test
    void aManifestChangedInPlaceIsRefused() throws IOException {
        ModelReference reference = row(neighbours.described(PROPERTY, onnx()));
        String forged = read(reference.manifestKey()).replace("\"test\"", "\"best\"");
        objects.put(reference.manifestKey(), forged.getBytes(), "application/json");
        refused(reference, Refusal.ALTERED, "SHA-256");
    }

    @Test
    void aForgedManifestUnderItsOwnHashWithTheOldSignatureIsRefused() throws IOException {
        ModelManifest genuine = neighbours.described(PROPERTY, onnx());
        StoredManifest signed = neighbours.signer().store(genuine);
        ManifestFile evil = neighbours.stored(UUID.randomUUID().toString().getBytes());
        ModelManifest forged = withFile(genuine, evil);
        String key = unsigned().store(forged).manifest().key();
        objects.put(ManifestSignature.keyOf(key), read(signed.signatureKey()).getBytes(), "application/json");
        refused(row(forged, key), Refusal.ALTERED, "signed");
    }

    @Test
    void aStrippedSignatureIsRefused() {
        ModelReference reference = row(neighbours.described(PROPERTY, onnx()));
        objects.delete(ManifestSignature.keyOf(reference.manifestKey()));
        refused(reference, Refusal.UNSIGNED, reference.manifestKey() + ".sig");
    }

    @Test
    void aModelThatNobodySignedIsRefused() {
        ModelManifest manifest = neighbours.described(PROPERTY, onnx());
        refused(row(manifest, unsigned().store(manifest).manifest().key()), Refusal.UNSIGNED, "no signature");
        refused(row(neighbours.described(PROPERTY, onnx()), ""), Refusal.NO_MANIFEST, "no manifest");
    }

    @Test
    void anotherKeyIsRefusedWhateverItCallsItself() {
        ModelManifest manifest = neighbours.described(PROPERTY, onnx());
        List<SigningKey> stranger = new NewKeys(Clock.systemUTC()).ed25519();
        String key = neighbours.signer(stranger).store(manifest).manifest().key();
        refused(row(manifest, key), Refusal.UNKNOWN_KEY, stranger.get(0).id());

        String known = trustedKeys().verifyingIds().get(0);
        List<SigningKey> imposter = stranger.stream()
                .map(half -> new SigningKey(known, half.kind(), half.material()))
                .toList();
        ModelManifest second = neighbours.described(PROPERTY, onnx());
        refused(
                row(second, neighbours.signer(imposter).store(second).manifest().key()),
                Refusal.ALTERED,
                "not what key '" + known + "' signed");
    }

    @Test
    void afterARotationBothKeysAreBelievedUntilTheOldOneIsTakenOut() {
        SigningKey old = new NewKeys(Clock.systemUTC()).hmac();
        SigningKey current = new NewKeys(Clock.systemUTC()).hmac();
        ModelManifest before = neighbours.described(PROPERTY, onnx());
        ModelReference reference = row(
                before, neighbours.signer(List.of(old)).store(before).manifest().key());
        ModelManifest after = neighbours.described(PROPERTY, onnx());
        ModelReference newer = row(
                after,
                neighbours.signer(List.of(current, old)).store(after).manifest().key());

        ModelTrust rotated = trust(SigningMode.STRICT, current, old);
        assertThat(rotated.filesOf(reference).read("ensemble.onnx")).contains(graph);
        assertThat(rotated.filesOf(newer).read("ensemble.onnx")).contains(graph);

        ModelTrust withoutOld = trust(SigningMode.STRICT, current);
        assertThat(withoutOld.filesOf(newer).read("ensemble.onnx")).contains(graph);
        refused(withoutOld, reference, Refusal.UNKNOWN_KEY, old.id());
    }

    @Test
    void theSignedManifestOfAnotherModelProvesNothing() {
        ModelManifest other = neighbours.described(PROPERTY, onnx());
        String replayed = neighbours.signer().store(other).manifest().key();
        refused(row(neighbours.described(PROPERTY, onnx()), replayed), Refusal.OTHER_MODEL, "is of model");

        ModelManifest sameId = copy(other, "bandGap");
        refused(row(sameId, replayed), Refusal.OTHER_MODEL, "is of property eAboveHull");
        ManifestFile evil = neighbours.stored(UUID.randomUUID().toString().getBytes());
        ModelManifest otherGraph = withFile(copy(other, PROPERTY), evil);
        deleteRow(other.modelId());
        refused(row(otherGraph, replayed), Refusal.OTHER_MODEL, "the catalogue says " + evil.sha256());
    }

    @Test
    void anAlteredGraphIsRefusedAlsoWhenItChangesAfterTheManifestWasChecked() {
        ManifestFile onnx = onnx();
        ModelReference reference = row(neighbours.described(PROPERTY, onnx));
        ModelFiles checked = trust.filesOf(reference);
        assertThat(checked.read("ensemble.onnx")).contains(graph);
        objects.put(onnx.key(), new byte[graph.length], onnx.mediaType());
        var refused = catchThrowableOfType(RefusedModelException.class, () -> checked.read("ensemble.onnx"));
        assertThat(refused.refusal()).isEqualTo(Refusal.FILE_ALTERED);
        assertThat(refused).hasMessageContaining("'ensemble.onnx'").hasMessageContaining(onnx.sha256());
    }

    @Test
    void aLenientWorkerDoesWithoutASignatureAndNeverWithAWrongOne() throws IOException {
        ModelTrust lenient = trust(SigningMode.LENIENT);
        ModelManifest manifest = neighbours.described(PROPERTY, onnx());
        ModelReference unsigned =
                row(manifest, unsigned().store(manifest).manifest().key());
        assertThat(lenient.filesOf(unsigned).read("ensemble.onnx")).contains(graph);

        ModelReference without = row(neighbours.described(PROPERTY, onnx()), "");
        assertThat(lenient.filesOf(without).read("ensemble.onnx")).contains(graph);
        assertThat(lenient.filesOf(without).read("calibration.json")).isEqualTo(Optional.empty());

        ModelReference altered = row(neighbours.described(PROPERTY, onnx()));
        objects.put(altered.manifestKey(), "{}".getBytes(), "application/json");
        refused(lenient, altered, Refusal.ALTERED, altered.manifestKey());
    }

    private ManifestFile onnx() {
        return neighbours.stored(graph);
    }

    private KeyRing trustedKeys() {
        return new KeyRing(neighbours.keys().stream()
                .filter(key -> key.kind() == KeyKind.ED25519_PUBLIC)
                .toList());
    }

    private SignedModels unsigned() {
        return neighbours.signer(List.of());
    }

    private ModelTrust trust(SigningMode mode, SigningKey... keys) {
        return new ModelTrust(new SignedModels(objects, new KeyRing(List.of(keys)), mode), objects);
    }

    private ModelReference row(ModelManifest manifest) {
        return catalog.find(neighbours.registered(manifest, false)).orElseThrow();
    }

    private ModelReference row(ModelManifest manifest, String manifestKey) {
        return catalog.find(neighbours.registered(manifest, manifestKey, false)).orElseThrow();
    }

    private void deleteRow(UUID modelId) {
        neighbours.forgotten(modelId);
    }

    private String read(String key) throws IOException {
        try (var in = objects.open(key)) {
            return new String(in.readAllBytes());
        }
    }

    private static ModelManifest withFile(ModelManifest manifest, ManifestFile file) {
        return new ModelManifest(
                manifest.format(),
                manifest.modelId(),
                manifest.runId(),
                manifest.property(),
                manifest.createdAt(),
                manifest.snapshot(),
                manifest.backbone(),
                manifest.codeRevision(),
                List.of(file));
    }

    private static ModelManifest copy(ModelManifest manifest, String property) {
        return new ModelManifest(
                manifest.format(),
                manifest.modelId(),
                manifest.runId(),
                property,
                manifest.createdAt(),
                manifest.snapshot(),
                manifest.backbone(),
                manifest.codeRevision(),
                manifest.files());
    }

    private void refused(ModelReference reference, Refusal refusal, String mentioned) {
        refused(trust, reference, refusal, mentioned);
    }

    private static void refused(ModelTrust trust, ModelReference reference, Refusal refusal, String mentioned) {
        var refused = catchThrowableOfType(RefusedModelException.class, () -> trust.filesOf(reference));
        assertThat(refused).as(refusal.text()).isNotNull();
        assertThat(refused.refusal()).isEqualTo(refusal);
        assertThat(refused).hasMessageStartingWith(refusal.text()).hasMessageContaining(mentioned);
    }
}
