package org.cupel.train.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.cupel.testkit.CupelStack;
import org.cupel.train.snapshot.LabelSource;
import org.cupel.train.snapshot.LabelledRow;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CupelStack.class)
class SchemesTest {

    @Inject
    OtherServices others;

    @Inject
    LabelSource labels;

    @Test
    void labelsOfDifferentFunctionalsAreNotLearntFromTogether() {
        for (int i = 0; i < 5; i++) {
            others.structure("scheme-" + i, "{}");
            others.label("scheme-" + i, "refractiveIndex", 1.0 + i, "1", i < 3 ? "GGA/GGA+U" : "r2SCAN");
        }
        others.label("scheme-0", "refractiveIndex", 99.0, "1", "r2SCAN");
        List<LabelledRow> read = new ArrayList<>();
        labels.forEach("refractiveIndex", read::add);
        assertThat(read)
                .extracting(LabelledRow::materialId)
                .as("three and three: the first by name")
                .containsExactly("scheme-0", "scheme-1", "scheme-2");
        assertThat(read).extracting(LabelledRow::value).doesNotContain(99.0);
        others.forget("scheme");
    }
}
