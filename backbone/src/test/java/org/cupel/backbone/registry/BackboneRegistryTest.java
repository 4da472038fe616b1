package org.cupel.backbone.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cupel.backbone.BackboneName;
import org.junit.jupiter.api.Test;

class BackboneRegistryTest {

    private final BackboneRegistry registry = BackboneRegistry.standard();

    @Test
    void every_entry_is_whole() {
        Set<String> seen = new HashSet<>();
        assertThat(registry.all()).isNotEmpty().allSatisfy(backbone -> {
            assertThat(BackboneName.parse(backbone.name())).isNotNull();
            assertThat(seen.add(backbone.name() + backbone.version())).isTrue();
            assertThat(backbone.parameters()).isPositive();
            assertThat(backbone.doi()).startsWith("10.");
            assertThat(backbone.licence()).isNotBlank();
            assertThat(backbone.tasks()).isNotEmpty();
            assertThat(backbone.files()).isNotEmpty().allSatisfy(file -> {
                assertThat(file.url().getScheme()).isEqualTo("https");
                assertThat(file.downloadName()).isNotBlank();
                assertThat(file.knownSha256().map(hash -> hash.matches("[0-9a-f]{64}")))
                        .isNotEqualTo(Optional.of(false));
                // A size without a hash, or the reverse, would be half a check.
                assertThat(file.bytes() > 0).isEqualTo(file.knownSha256().isPresent());
            });
        });
    }

    @Test
    void has_the_four_networks() {
        for (String name : List.of("cgcnn", "chgnet", "nequix", "mace")) {
            assertThat(registry.find(name, null).weights().knownSha256()).isPresent();
        }
        assertThat(registry.find("chgnet", null).weights().zipMember()).isPresent();
    }

    @Test
    void says_what_is_known_instead() {
        assertThat(registry.find("NEQUIX", "mp-1-pft").version()).isEqualTo("mp-1-pft");
        assertThatThrownBy(() -> registry.find("nequix", "2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'nequix' of version '2'")
                .hasMessageContaining("nequix mp-1, nequix mp-1-pft");
    }
}
