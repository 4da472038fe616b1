package org.cupel.acquisition.ranking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.cupel.acquisition.campaign.Property;
import org.cupel.acquisition.ranking.OtherValue.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void otherPropertiesAreColumnsOfTheirOwn() throws IOException {
        List<ScoredEntry> ranking = List.of(
                new ScoredEntry(
                        new PoolEntry(
                                "a,b",
                                0.1,
                                0.2,
                                3,
                                List.of(
                                        value(Property.BAND_GAP, 1.0 / 3, Source.MODEL),
                                        value(Property.FORMATION_ENERGY_PER_ATOM, -1e-300, Source.PRIOR))),
                        -0.5),
                new ScoredEntry(
                        new PoolEntry(
                                "c",
                                0.1,
                                0.2,
                                3,
                                List.of(
                                        value(Property.BAND_GAP, 2, Source.KNOWN),
                                        value(Property.FORMATION_ENERGY_PER_ATOM, -1, Source.MODEL))),
                        -0.75));

        byte[] written = ScoreCsv.write(ranking);

        assertThat(ScoreCsv.read(new ByteArrayInputStream(written))).isEqualTo(ranking);
        assertThat(new String(new GZIPInputStream(new ByteArrayInputStream(written)).readAllBytes(), UTF_8))
                .startsWith(
                        "material_id,median,sigma,atoms,score,median_bandGap,sigma_bandGap,from_bandGap,median_form")
                .contains("\"a,b\",0.1,0.2,3,-0.5,0.3333333333333333,0.1,model,-1.0E-300,0.1,prior");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "material_id,score",
                "material_id,median,sigma,atoms,score,median_colour,sigma_colour,from_colour",
                "material_id,median,sigma,atoms,score,median_bandGap,sigma_eAboveHull,from_bandGap",
                "material_id,median,sigma,atoms,score,cost"
            })
    void anotherFirstLineIsRefused(String header) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zipped = new GZIPOutputStream(bytes)) {
            zipped.write((header + "\n").getBytes(UTF_8));
        }

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> ScoreCsv.read(new ByteArrayInputStream(bytes.toByteArray())))
                .withMessageContaining(header);
    }

    private static OtherValue value(Property property, double median, Source source) {
        return new OtherValue(property, median, 0.1, source);
    }
}
