package org.cupel.schema.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTextTest {

    private static final String SECRET = "0".repeat(64);

    @Test
    void aFreshKeyIsReadBack() {
        KeyText key = KeyText.fresh();
        assertThat(key.text()).matches("cupel_[0-9a-f]{12}_[0-9a-f]{64}");
        KeyText read = KeyText.parse("  " + key.text() + "\n").orElseThrow();
        assertThat(read.id()).isEqualTo(key.id());
        assertThat(read.hash()).isEqualTo(key.hash());
        assertThat(KeyText.freshFor(key.id()).hash()).isNotEqualTo(key.hash());
        assertThat(KeyText.fresh().id()).isNotEqualTo(key.id());
    }

    @Test
    void theHashIsThatOfTheSecret() {
        // printf 0%.0s $(seq 64) | sha256sum
        assertThat(HexFormat.of()
                        .formatHex(KeyText.parse("cupel_0123456789ab_" + SECRET)
                                .orElseThrow()
                                .hash()))
                .isEqualTo("60e05bd1b195af2f94112fa7197a5c88289058840ce7c6df9693756bc6250f55");
    }

    @Test
    void aLogNeverShowsTheSecret() {
        assertThat(KeyText.parse("cupel_0123456789ab_" + SECRET).orElseThrow()).hasToString("cupel_0123456789ab_…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cupel__", "cupel_0123456789ab_", "cupel_0123456789AB_" + "00", "cupel_0123456789ab_x"})
    void whatIsNoKeyIsNotRead(String text) {
        assertThat(KeyText.parse(text)).isEmpty();
    }
}
