package org.cupel.train.recipe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A recipe as JSON. */
public final class RecipeFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private RecipeFile() {}

    public static String write(Recipe recipe) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(recipe) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @throws IllegalArgumentException when the bytes are no recipe of the known format */
    public static Recipe read(byte[] bytes) {
        try {
            return JSON.readValue(bytes, Recipe.class);
        } catch (ValueInstantiationException refused) {
            throw new IllegalArgumentException(refused.getCause().getMessage(), refused);
        } catch (IOException damaged) {
            throw new IllegalArgumentException(
                    "The " + bytes.length
                            + " bytes are no recipe. Maybe another release of Cupel wrote them: use that one.",
                    damaged);
        }
    }
}
