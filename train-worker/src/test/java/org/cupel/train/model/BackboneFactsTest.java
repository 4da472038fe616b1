package org.cupel.train.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.cupel.backbone.cgcnn.OwnWeights;
import org.cupel.backbone.registry.BackboneRegistry;
import org.cupel.train.plan.BackboneUse;
import org.junit.jupiter.api.Test;

class BackboneFactsTest {

    @Test
    void weightsAreKnownByTheirHashWhateverTheyAreCalled() {
        String own = OwnWeights.load().checkpoint().sha256();
        assertThat(BackboneFacts.of(new BackboneUse("anything", own)).trainedOn())
                .contains("before 2010");

        var chgnet = BackboneRegistry.standard().find("chgnet", null);
        String sha256 = chgnet.weights().knownSha256().orElseThrow();
        BackboneFacts facts = BackboneFacts.of(new BackboneUse("chgnet", sha256));
        assertThat(facts.licence()).isEqualTo(chgnet.licence()).isEqualTo("BSD-3-Clause");
        assertThat(facts.source()).isEqualTo("doi:" + chgnet.doi());
    }

    @Test
    void anotherFileOfThatNameHasNoLicenceThatWeKnow() {
        assertThat(BackboneFacts.reference(new BackboneUse("own", "0".repeat(64)))
                        .licence())
                .isEqualTo("unknown");
    }
}
