package org.cupel.acquisition.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.cupel.acquisition.campaign.StoppingReader;
import org.cupel.acquisition.campaign.StoppingRule;
import org.cupel.acquisition.campaign.StoppingTerms;

/** Rules in their column: a JSON array of {@link StoppingTerms}. */
final class StoppingJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StoppingJson() {}

    static String write(List<StoppingRule> rules) {
        try {
            return JSON.writeValueAsString(
                    rules.stream().map(StoppingRule::terms).toList());
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static List<StoppingRule> read(String stored) {
        try {
            return Arrays.stream(JSON.readValue(stored, StoppingTerms[].class))
                    .map(StoppingReader::read)
                    .toList();
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
