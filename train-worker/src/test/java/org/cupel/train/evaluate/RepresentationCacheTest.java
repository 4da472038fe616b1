package org.cupel.train.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepresentationCacheTest {

    private static final RepresentationCache.Entry FIRST =
            new RepresentationCache.Entry(-5.25, new float[] {1, 2.5f, -3});
    private static final RepresentationCache.Entry SECOND = new RepresentationCache.Entry(Double.NaN, new float[0]);

    @TempDir
    private Path folder;

    @Test
    void findsAgainWhatWasKept() throws IOException {
        keepBoth();

        try (RepresentationCache again = new RepresentationCache(folder, "weights")) {
            assertThat(again.find("one")).usingRecursiveComparison().isEqualTo(FIRST);
            assertThat(again.find("two").features()).isEmpty();
            assertThat(again.find("three")).isNull();
        }
    }

    @Test
    void aRecordCutShortAnywhereCostsThatRecordAlone() throws IOException {
        keepBoth();
        Path file = folder.resolve("weights.features");
        byte[] whole = Files.readAllBytes(file);
        int firstEnd = whole.length - (2 + 3 + Double.BYTES + Integer.BYTES);
        for (int length = firstEnd; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));

            try (RepresentationCache again = new RepresentationCache(folder, "weights")) {
                assertThat(again.find("one")).isNotNull();
                assertThat(again.find("two")).isNull();
                again.keep("two", SECOND);
            }

            assertThat(Files.readAllBytes(file)).isEqualTo(whole);
        }
    }

    private void keepBoth() throws IOException {
        try (RepresentationCache cache = new RepresentationCache(folder, "weights")) {
            cache.keep("one", FIRST);
            cache.keep("two", SECOND);
        }
    }
}
