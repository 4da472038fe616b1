package org.cupel.crystal.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.Goldens;
import org.cupel.crystal.check.CrystalChecks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick way and the tree: what the quick way takes, the tree must read as the same row. */
class StreamedRowTest {

    private static final String FLAT = "{\"material_id\":\"mp-1\",\"cell\":[5.6,5.6,5.6,90,90,90],"
            + "\"species\":[\"Na\",\"Cl\"],\"frac\":[[0,0,0],[0.5,0.5,0.5]],\"sources\":[\"a\",{\"b\":1}],"
            + "\"e_above_hull\":0.01,\"band_gap\":null,\"gap\":2,\"run_type\":\"GGA\"}";

    private final MaterialDocuments documents = new MaterialDocuments(CrystalChecks.defaults());
    private final ObjectMapper mapper = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Null where the tree has to decide. */
    private ReadOutcome streamed(String line) {
        try {
            ObjectReader fields = mapper.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
            StreamedRow row = StreamedRow.read(fields, line.getBytes(StandardCharsets.UTF_8));
            return row == null ? null : documents.outcome(1, row);
        } catch (CrystalException refused) {
            return null;
        }
    }

    /** Null for a line that is refused or no material. */
    private ReadOutcome ofTree(String line) {
        try {
            JsonNode node = mapper.readTree(line);
            return documents.outcome(1, documents.id(node), node);
        } catch (JsonProcessingException | CrystalException refused) {
            return null;
        }
    }

    @Test
    void theUsualLayoutsAreTakenAndEqualThoseOfTheTree() {
        String canonical = CrystalJson.write(Goldens.crystal("spinel-LiMn2O4"));
        for (String line : List.of(
                FLAT,
                "{\"id\":\"a\"," + canonical.substring(1),
                "{\"structure\":" + canonical + ",\"material_id\":\"b\",\"eAboveHull\":1e-3}")) {
            assertThat(streamed(line)).as(line).isNotNull().isEqualTo(ofTree(line));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"cell\":[1,1,1,90,90,90],",
                "{\"lattice\":[[5,0,0],[0,5,0],[0,0,5]],",
                "{\"frac\":[[0,0,0]],",
                "{\"species\":[\"Li\"],",
                "{\"e_hull\":\"low\",",
                "{\"deprecated\":true,",
                "{\"structure\":{},",
                "{\"structure\":{\"charge\":0},",
                "{\"type\":\"info\",",
                "{\"sites\":[],",
                "[",
                " {",
                "\uFEFF{"
            })
    void theUnusualIsLeftToTheTree(String beginning) {
        assertThat(streamed(FLAT.replaceFirst("\\{", beginning.replace("$", "\\$"))))
                .isNull();
    }

    /** Cut, doubled, swapped and overwritten at random places. */
    @Test
    void damagedRowsAreNeverReadInAnotherWayThanByTheTree() {
        String canonical = "{\"task_id\":\"x\",\"formation_energy\":-2.5,\"structure\":"
                + CrystalJson.write(Goldens.crystal("rocksalt-LiF")) + ",\"e_form\":-1e0}";
        Random random = new Random(11);
        int taken = 0;
        for (int round = 0; round < 60_000; round++) {
            String line = damaged(round % 2 == 0 ? FLAT : canonical, random);
            ReadOutcome row = streamed(line);
            if (row != null) {
                taken++;
                assertThat(row).as(line).isEqualTo(ofTree(line));
            }
        }
        assertThat(taken).isGreaterThan(5_000);
    }

    private static String damaged(String line, Random random) {
        int from = random.nextInt(line.length());
        int to = Math.min(line.length(), from + 1 + random.nextInt(random.nextBoolean() ? 2 : 30));
        String piece = line.substring(from, to);
        return switch (random.nextInt(4)) {
            case 0 -> line.substring(0, from) + line.substring(to);
            case 1 -> line.substring(0, to) + piece + line.substring(to);
            case 2 ->
                line.substring(0, from)
                        + "0123456789.eE-[]{},:\" NaunlI".charAt(random.nextInt(27))
                        + line.substring(from + 1);
            default -> moved(line, piece, from, to, random);
        };
    }

    private static String moved(String line, String piece, int from, int to, Random random) {
        String rest = line.substring(0, from) + line.substring(to);
        int place = random.nextInt(rest.length() + 1);
        return rest.substring(0, place) + piece + rest.substring(place);
    }
}
