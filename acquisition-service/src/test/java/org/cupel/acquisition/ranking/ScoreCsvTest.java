package org.cupel.acquisition.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreCsvTest {

    @Test
    void whatIsReadHasTheVeryBitsThatWereWritten() throws IOException {
        List<ScoredEntry> ranking = List.of(
                new ScoredEntry(new PoolEntry("mp-1", 0.1 + 0.2, Double.MIN_VALUE, 12), -0.0),
                new ScoredEntry(new PoolEntry("odd, \"id\"\nof two lines", 1e300, 0), Double.NEGATIVE_INFINITY),
                new ScoredEntry(new PoolEntry("Ω", -1.0 / 3, 5e-324, 1), -12345.678901234567));

        assertThat(ScoreCsv.read(new ByteArrayInputStream(ScoreCsv.write(ranking))))
                .isEqualTo(ranking);
    }
}
