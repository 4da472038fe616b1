package org.cupel.acquisition.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RequestHashTest {

    private static final UUID CANDIDATE = UUID.fromString("7b1a3f52-53a4-4d4e-8f0f-3a5a3c1a9d11");

    /** Made with coreutils: printf %s '7b1a3f52-… Submission[property=null, …]' | sha256sum. */
    private static final String STORED_BY_FIRST_RELEASES =
            "d76d6124bf1b273aec1ab35d03b04d85d071221407e0411bfd4d47c82ed2f53f";

    @Test
    void aRequestOfBeforeKeepsItsHash() {
        assertThat(RequestHash.of(CANDIDATE, plain())).isEqualTo(STORED_BY_FIRST_RELEASES);
    }

    @Test
    void whatCameLaterCountsAsWell() {
        var file = new Attachment("OUTCAR", "text/plain", "runs/7/OUTCAR", "a".repeat(64));
        var further =
                new Submission(null, 31.0, "meV/atom", "dft", null, 5.0, "lab-7", null, null, null, true, List.of());
        var filed = new Submission(
                null, 31.0, "meV/atom", "dft", null, 5.0, "lab-7", null, null, null, false, List.of(file));

        assertThat(List.of(plain(), further, filed).stream().map(sent -> RequestHash.of(CANDIDATE, sent)))
                .doesNotHaveDuplicates();
    }

    private static Submission plain() {
        return new Submission(null, 31.0, "meV/atom", "dft", null, 5.0, "lab-7", null);
    }
}
