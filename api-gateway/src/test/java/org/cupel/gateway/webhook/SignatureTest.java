package org.cupel.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SignatureTest {

    /** The signature is that of: printf '%s' 'msg_1.1700000000.{"a":1}' | openssl dgst -sha256 -mac HMAC -macopt hexkey:… -binary | base64. */
    @Test
    void aSignatureIsTheSameAsThatOfOpenssl() {
        byte[] secret = Base64.getDecoder().decode("MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
        assertThat(Signature.of(secret, "msg_1", 1700000000L, "{\"a\":1}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("v1,rkwp5YuvdrMkcu0ZhuMsXoTg44mHAr1Q0+FFgFpXsjY=");
    }
}
