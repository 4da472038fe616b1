package org.cupel.gateway.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, true",
        "192.0.2.8, false",
        "10.255.255.255, true",
        "11.0.0.0, false",
        "::ffff:10.1.2.3, true",
        "2001:db8:ffff::1, true",
        "2001:db9::1, false",
        "::1, false",
        "localhost, false",
        "'', false",
        "010.1.2.3.4, false"
    })
    void anAddressIsInANetworkOrNot(String address, boolean inside) {
        assertThat(new Networks(List.of("192.0.2.7", "10.0.0.0/8", "2001:db8::/32")).contain(address))
                .isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ten", "10.0.0.0/33", "10.0.0.0/x", "2001:db8::/129", "10.0.0/8/1"})
    void whatIsNoNetworkIsRefusedByName(String text) {
        assertThatThrownBy(() -> new Networks(List.of(text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'");
    }

    @Test
    void noNetworksContainNothing() {
        assertThat(new Networks(List.of()).isEmpty()).isTrue();
        assertThat(new Networks(List.of()).contain("127.0.0.1")).isFalse();
    }
}
