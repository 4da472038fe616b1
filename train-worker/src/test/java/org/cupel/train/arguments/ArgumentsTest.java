package org.cupel.train.arguments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    private static Arguments parse(String... arguments) {
        return Arguments.parse(List.of(arguments), Set.of("--seed", "--out", "--share"), Set.of("--resume"));
    }

    @Test
    void readsValuesAndFlags() {
        Arguments given = parse("--seed", "7", "--out=a=b", "--resume", "--seed=8");

        assertThat(given.whole("--seed", 1)).isEqualTo(8);
        assertThat(given.path("--out")).contains(Path.of("a=b"));
        assertThat(given.has("--resume")).isTrue();
        assertThat(given.number("--share", 0.1)).isEqualTo(0.1);
        assertThat(given.text("--share")).isEmpty();
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> parse("--fast")).hasMessage("Unknown argument '--fast'. See --help.");
        assertThatThrownBy(() -> parse("--resume=yes")).hasMessage("Unknown argument '--resume=yes'. See --help.");
        assertThatThrownBy(() -> parse("--seed")).hasMessage("No value after '--seed'. See --help.");
        assertThatThrownBy(() -> parse().required("--out")).hasMessage("Argument --out is missing. See --help.");
        assertThatThrownBy(() -> parse("--share", "much").number("--share", 0))
                .hasMessage("--share is 'much', which is no number. See --help.");
        assertThatThrownBy(() -> parse("--seed", "1.5").whole("--seed", 0))
                .hasMessage("--seed is '1.5', which is no whole number. See --help.");
        assertThatThrownBy(() -> parse("--seed", "3000000000").count("--seed", 0))
                .hasMessage("--seed is 3000000000, which is too large. See --help.");
    }
}
