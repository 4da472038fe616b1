package org.cupel.acquisition.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cupel.acquisition.campaign.SearchGoal;
import org.cupel.crystal.Element;
import org.cupel.surrogate.goal.Condition;

/** A goal's parts in their column, for others to read; an infinite bound is null. */
final class GoalJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private GoalJson() {}

    static String write(SearchGoal goal) {
        try {
            return JSON.writeValueAsString(parts(goal));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Map<String, Object> parts(SearchGoal goal) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("property", goal.property().wireName());
        parts.put("better", goal.sense().name().toLowerCase(Locale.ROOT));
        parts.put("low", finite(goal.low()));
        parts.put("high", finite(goal.high()));
        parts.put("pool", condition(goal.pool()));
        parts.put(
                "others",
                goal.others().stream()
                        .map(other -> bounded("property", other.property().wireName(), other.low(), other.high()))
                        .toList());
        return parts;
    }

    private static Map<String, Object> condition(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            return Map.of("allOf", conditions(all.conditions()));
        }
        if (condition instanceof Condition.AnyOf any) {
            return Map.of("anyOf", conditions(any.conditions()));
        }
        if (condition instanceof Condition.Contains contains) {
            return Map.of(
                    contains.required() ? "with" : "without", contains.element().symbol());
        }
        if (condition instanceof Condition.OnlyOf only) {
            return Map.of(
                    "only",
                    only.allowed().stream().map(Element::symbol).sorted().toList());
        }
        if (condition instanceof Condition.Is is) {
            return Map.of(is.wanted() ? "is" : "isNot", is.trait().word());
        }
        if (condition instanceof Condition.Measured measured) {
            return bounded("measure", measured.measure().word(), measured.low(), measured.high());
        }
        Condition.Within within = (Condition.Within) condition;
        return bounded("property", within.property(), within.low(), within.high());
    }

    private static Map<String, Object> bounded(String kind, String name, double low, double high) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put(kind, name);
        parts.put("low", finite(low));
        parts.put("high", finite(high));
        return parts;
    }

    private static List<Map<String, Object>> conditions(List<Condition> conditions) {
        return conditions.stream().map(GoalJson::condition).toList();
    }

    private static Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
