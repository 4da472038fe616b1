package org.cupel.gateway.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cupel.gateway.identity.IdentityMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoorSettingsTest {

    @Test
    void aDoorBehindAProxyWithKeysIsSafe() {
        assertThat(new DoorSettings(
                                IdentityMode.KEYS, "0.0.0.0", true, false, List.of("10.1.0.0/16"), List.of(), "x", 200)
                        .unsafe())
                .isEmpty();
    }

    @Test
    void everythingUnsafeIsFoundAtOnceAndSaysWhatToSet() {
        List<Unsafe> found = new DoorSettings(
                        IdentityMode.OPEN, "0.0.0.0", false, false, List.of(), List.of("https://a", "*"), "cupel", 0)
                .unsafe();
        assertThat(found.stream().map(Unsafe::name))
                .containsExactly("open-door", "plain-http", "any-origin", "default-password", "no-rate-limit");
        assertThat(found)
                .allMatch(unsafe -> unsafe.finding().contains("CUPEL_GATEWAY_")
                        || unsafe.finding().contains("CUPEL_DB_PASSWORD"));
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, false, false, '', true",
        "0.0.0.0, true, false, '', false",
        "0.0.0.0, false, true, '', false",
        "0.0.0.0, false, false, 10.0.0.1, false",
        "127.0.0.1, false, false, '', false",
        "::1, false, false, '', false",
        "not.a.name.invalid, false, false, '', true"
    })
    void plainHttpIsUnsafeWhereOthersListen(String host, boolean forced, boolean tls, String proxy, boolean unsafe) {
        var proxies = proxy.isEmpty() ? List.<String>of() : List.of(proxy);
        var settings = new DoorSettings(IdentityMode.KEYS, host, forced, tls, proxies, List.of(), "x", 1);
        assertThat(settings.unsafe().stream().map(Unsafe::risk).toList().contains(Risk.PLAIN_HTTP))
                .isEqualTo(unsafe);
    }

    @Test
    void everybodyAsAProxyIsUnsafe() {
        for (String network : List.of("0.0.0.0/0", "::/0")) {
            var settings = new DoorSettings(
                    IdentityMode.KEYS, "0.0.0.0", true, false, List.of("10.0.0.1", network), List.of("/.*/"), "x", 1);
            assertThat(settings.unsafe().stream().map(Unsafe::risk)).containsExactly(Risk.ANY_ORIGIN, Risk.ANY_PROXY);
        }
    }
}
