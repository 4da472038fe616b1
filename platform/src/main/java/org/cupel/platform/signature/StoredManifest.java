package org.cupel.platform.signature;

import java.util.List;
import org.cupel.platform.objectstore.StoredObject;

/**
 * A manifest in S3 with its signature beside it.
 *
 * @param signatureKey where the signature lies
 * @param signatureBytes its size
 * @param keyIds who signed; empty when nobody did
 */
public record StoredManifest(
        StoredObject manifest, String signatureKey, String signatureSha256, long signatureBytes, List<String> keyIds) {}
