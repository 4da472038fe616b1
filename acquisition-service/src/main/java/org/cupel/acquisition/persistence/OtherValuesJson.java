package org.cupel.acquisition.persistence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.cupel.acquisition.campaign.OtherBound;
import org.cupel.acquisition.campaign.SearchGoal;
import org.cupel.acquisition.ranking.GoalOdds;
import org.cupel.acquisition.ranking.OtherValue;
import org.cupel.acquisition.ranking.PoolEntry;

/** What a ranking took other properties of a material for, for people to read; an infinite bound is null. */
final class OtherValuesJson {

    private static final JsonFactory JSON = new JsonFactory();

    private final SearchGoal goal;

    OtherValuesJson(SearchGoal goal) {
        this.goal = goal;
    }

    /** Null when the goal bounds no other property. */
    byte[] of(PoolEntry entry) {
        if (entry.others().isEmpty()) {
            return null;
        }
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartArray();
            for (OtherValue value : entry.others()) {
                write(json, value);
            }
            json.writeEndArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void write(JsonGenerator json, OtherValue value) throws IOException {
        OtherBound bound = GoalOdds.bound(goal, value);
        json.writeStartObject();
        json.writeStringField("property", value.property().wireName());
        json.writeStringField("unit", value.property().unit());
        json.writeNumberField("median", value.median());
        json.writeNumberField("sigma", value.sigma());
        finite(json, "low", bound.low());
        finite(json, "high", bound.high());
        json.writeNumberField("probability", GoalOdds.of(bound, value));
        json.writeStringField("from", value.source().wireName());
        json.writeEndObject();
    }

    private static void finite(JsonGenerator json, String field, double value) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumberField(field, value);
        } else {
            json.writeNullField(field);
        }
    }
}
