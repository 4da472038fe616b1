package org.cupel.gateway.identity;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import org.cupel.schema.access.KeyText;

/** A key that somebody shows. */
final class KeyRequest extends BaseAuthenticationRequest {

    private final KeyText shown;

    KeyRequest(KeyText shown) {
        this.shown = shown;
    }

    KeyText shown() {
        return shown;
    }
}
