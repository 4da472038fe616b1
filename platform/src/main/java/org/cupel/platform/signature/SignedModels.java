package org.cupel.platform.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cupel.platform.objectstore.ContentHash;
import org.cupel.platform.objectstore.NoSuchObjectException;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.platform.objectstore.StoredObject;
import org.cupel.schema.model.KeySignature;
import org.cupel.schema.model.ManifestFile;
import org.cupel.schema.model.ManifestSignature;
import org.cupel.schema.model.ModelManifest;
import org.jboss.logging.Logger;

/**
 * Models in S3 that somebody vouches for: the signature covers the manifest's exact bytes, the manifest the hashes of the files.
 * What was read was checked, and it is what was read that is used, so a later change in S3 changes nothing.
 */
public class SignedModels {

    private static final Logger LOG = Logger.getLogger(SignedModels.class);
    private static final String PREFIX = "models";
    private static final String JSON = "application/json";
    private static final int MAX_MANIFEST_BYTES = 8 << 20;

    private final ObjectStore objects;
    private final KeyRing keys;
    private final SigningMode mode;

    public SignedModels(ObjectStore objects, KeyRing keys, SigningMode mode) {
        this.objects = objects;
        this.keys = keys;
        this.mode = mode;
    }

    public SigningMode mode() {
        return mode;
    }

    public KeyRing keys() {
        return keys;
    }

    /** Stores a manifest and signs it with the current keys. */
    public StoredManifest store(ModelManifest manifest) {
        byte[] bytes = ManifestJson.write(manifest);
        try {
            StoredObject stored = objects.putContent(PREFIX, new ByteArrayInputStream(bytes), JSON);
            List<KeySignature> signatures = keys.sign(bytes);
            byte[] signed =
                    ManifestJson.write(new ManifestSignature(ManifestSignature.FORMAT, stored.sha256(), signatures));
            String key = ManifestSignature.keyOf(stored.key());
            objects.put(key, signed, JSON);
            return new StoredManifest(
                    stored,
                    key,
                    ContentHash.of(signed),
                    signed.length,
                    signatures.stream().map(KeySignature::keyId).toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "The manifest of model " + manifest.modelId() + " cannot be stored", failure);
        }
    }

    /**
     * Reads a manifest and checks who vouches for it. A lenient service is told of a signature that is absent by the log alone.
     *
     * @throws RefusedModelException with the reason
     */
    public ModelManifest open(String manifestKey) {
        byte[] bytes = manifestBytes(manifestKey);
        requireStoredContent(manifestKey, bytes);
        try {
            requireSignature(manifestKey, bytes);
        } catch (RefusedModelException refused) {
            if (mode == SigningMode.STRICT || !refused.refusal().absence()) {
                throw refused;
            }
            LOG.warnf("NOT VERIFIED, and used since cupel.signing.mode is lenient: %s", refused.getMessage());
        }
        return ManifestJson.manifest(bytes, manifestKey);
    }

    /**
     * The keys that are known here and vouch for a manifest; empty when it is only lenience that accepts it.
     *
     * @throws RefusedModelException when it is not what a known key signed
     */
    public List<String> signers(String manifestKey) {
        byte[] bytes = manifestBytes(manifestKey);
        requireStoredContent(manifestKey, bytes);
        try {
            return requireSignature(manifestKey, bytes);
        } catch (RefusedModelException refused) {
            if (!refused.refusal().absence()) {
                throw refused;
            }
            return List.of();
        }
    }

    /**
     * The bytes of a file, when they are those that the manifest names.
     *
     * @throws RefusedModelException when they are not, or nothing is there
     */
    public byte[] read(ManifestFile file) {
        byte[] bytes;
        try {
            bytes = bytes(file.key(), file.bytes());
        } catch (NoSuchObjectException missing) {
            throw new RefusedModelException(
                    Refusal.FILE_MISSING,
                    "file '" + file.path() + "' is not under '" + file.key() + "'. Train the model again.");
        }
        String sha256 = ContentHash.of(bytes);
        if (bytes.length != file.bytes() || !sha256.equals(file.sha256())) {
            throw new RefusedModelException(
                    Refusal.FILE_ALTERED,
                    "file '" + file.path() + "' under '" + file.key() + "' has "
                            + (bytes.length > file.bytes() ? "more" : bytes.length) + " bytes and SHA-256 " + sha256
                            + ", and the manifest says " + file.bytes() + " bytes and " + file.sha256()
                            + ". Find out who writes to the bucket, delete the object, then train the model again.");
        }
        return bytes;
    }

    private byte[] manifestBytes(String key) {
        if (key == null || key.isBlank()) {
            throw new RefusedModelException(Refusal.NO_MANIFEST, "the model has no manifest. Train the model again.");
        }
        try {
            return bytes(key, MAX_MANIFEST_BYTES);
        } catch (NoSuchObjectException missing) {
            throw new RefusedModelException(
                    Refusal.NO_MANIFEST, "no manifest is under '" + key + "'. Train the model again.");
        }
    }

    /** A manifest is named after its content, so a change in place shows even to those who have no key. */
    private static void requireStoredContent(String key, byte[] bytes) {
        String sha256 = ContentHash.of(bytes);
        if (!key.equals(PREFIX + "/" + sha256)) {
            throw new RefusedModelException(
                    Refusal.ALTERED,
                    "the manifest under '" + key + "' has SHA-256 " + sha256
                            + ", so it is not what was stored there. Find out who writes to the bucket, then train the"
                            + " model again.");
        }
    }

    private List<String> requireSignature(String manifestKey, byte[] bytes) {
        List<KeySignature> signatures = signatures(manifestKey);
        List<String> valid = new ArrayList<>();
        for (KeySignature signature : signatures) {
            switch (keys.check(bytes, signature)) {
                case VALID -> valid.add(signature.keyId());
                case WRONG ->
                    throw new RefusedModelException(
                            Refusal.ALTERED,
                            "manifest '" + manifestKey + "' is not what key '" + signature.keyId()
                                    + "' signed. Find out who writes to the bucket, delete the object, then train the model again.");
                case UNKNOWN_KEY -> LOG.debugf("Key '%s' is not known here.", signature.keyId());
            }
        }
        if (valid.isEmpty()) {
            throw new RefusedModelException(
                    Refusal.UNKNOWN_KEY,
                    "manifest '" + manifestKey + "' is signed by " + ids(signatures) + " and this service believes "
                            + keys.verifyingIds()
                            + ". If you trust the signer, add its key to the file of CUPEL_SIGNING_KEY_FILE.");
        }
        return valid;
    }

    private List<KeySignature> signatures(String manifestKey) {
        String key = ManifestSignature.keyOf(manifestKey);
        List<KeySignature> signatures;
        try {
            signatures =
                    ManifestJson.signature(bytes(key, MAX_MANIFEST_BYTES), key).signatures();
        } catch (NoSuchObjectException missing) {
            signatures = List.of();
        }
        if (signatures.isEmpty()) {
            throw new RefusedModelException(
                    Refusal.UNSIGNED,
                    "manifest '" + manifestKey + "' has no signature under '" + key
                            + "'. Train the model again where CUPEL_SIGNING_KEY_FILE is set.");
        }
        return signatures;
    }

    /** At most one byte more than expected, so that a huge object cannot fill the memory. */
    private byte[] bytes(String key, long expected) {
        try (InputStream content = objects.open(key)) {
            return content.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, expected + 1));
        } catch (IOException failure) {
            throw new UncheckedIOException("Reading '" + key + "' from S3 broke off", failure);
        }
    }

    private static String ids(List<KeySignature> signatures) {
        return signatures.stream().map(KeySignature::keyId).collect(Collectors.joining(", ", "[", "]"));
    }
}
