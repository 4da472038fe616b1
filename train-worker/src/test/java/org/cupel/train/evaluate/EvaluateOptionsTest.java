package org.cupel.train.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.cupel.surrogate.split.SplitKind;
import org.junit.jupiter.api.Test;

class EvaluateOptionsTest {

    @Test
    void oneFileIsSplit() {
        EvaluateOptions options =
                EvaluateOptions.parse(List.of("--data", "a.jsonl", "--split=year,loco", "--select", "max-atoms=40"));

        assertThat(options.splits()).containsExactly(SplitKind.YEAR, SplitKind.LOCO);
        assertThat(options.selection()).hasToString("max-atoms=40");
        assertThat(options.test()).isEmpty();
    }

    @Test
    void twoFilesAreNotSplit() {
        EvaluateOptions options = EvaluateOptions.parse(List.of("--train", "a.jsonl", "--test", "b.jsonl"));

        assertThat(options.splits()).isEmpty();
        assertThat(options.test()).isPresent();
    }

    @Test
    void saysWhatIsWrong() {
        refused("Give either --data FILE", "--data", "a", "--train", "b", "--test", "c");
        refused("--test is missing", "--train", "b");
        refused("--split goes with --data", "--train", "b", "--test", "c", "--split", "loco");
        refused("Try random, composition, year or loco", "--data", "a", "--split", "alphabetical");
        refused("at least 3", "--data", "a", "--split", "loco", "--clusters", "2");
        refused("Unknown argument '--fast'", "--data", "a", "--fast");
        refused("--seed is 'many'", "--data", "a", "--seed", "many");
    }

    private static void refused(String message, String... arguments) {
        assertThatThrownBy(() -> EvaluateOptions.parse(List.of(arguments)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
