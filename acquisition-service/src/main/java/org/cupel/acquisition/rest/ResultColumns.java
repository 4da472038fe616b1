package org.cupel.acquisition.rest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cupel.acquisition.intake.BatchRow;
import org.cupel.acquisition.intake.RowSubject;
import org.cupel.platform.problem.ProblemException;

/** The columns of a CSV of results, and what their cells mean. */
final class ResultColumns {

    private static final List<String> KNOWN = List.of(
            "candidateId",
            "materialId",
            "campaignId",
            "formula",
            "property",
            "value",
            "unit",
            "kind",
            "method",
            "uncertainty",
            "actor",
            "note",
            "outcome",
            "reason",
            "additional");

    /** Columns that a template leaves empty for the lab and that are not filled down. */
    private static final List<String> WRITTEN = List.of("value", "uncertainty", "note", "outcome", "reason");

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

    /** What the template puts an apostrophe before, so that no spreadsheet takes it for a formula. */
    private static final Pattern GUARDED = Pattern.compile("(?s)'[=+\\-@\t\r].*");

    private final List<String> names;
    private final String actor;

    private ResultColumns(List<String> names, String actor) {
        this.names = names;
        this.actor = actor;
    }

    /** @throws ProblemException 400 for columns that are unknown, twice there or missing */
    static ResultColumns named(List<String> names, String actor) {
        List<String> unknown =
                names.stream().filter(name -> !KNOWN.contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw bad("The columns " + unknown + " are unknown. Take them out; known are " + KNOWN + ".");
        }
        Set<String> once = new HashSet<>();
        names.stream().filter(name -> !once.add(name)).findFirst().ifPresent(twice -> {
            throw bad("The column '" + twice + "' is there twice. Take one out.");
        });
        if (!once.contains("candidateId") && !once.containsAll(List.of("materialId", "campaignId"))) {
            throw bad("No column says whom a row is about; there are " + names
                    + ". Give candidateId, or materialId and campaignId.");
        }
        return new ResultColumns(List.copyOf(names), actor);
    }

    BatchRow row(int number, List<String> cells) {
        RowSubject subject = new RowSubject(
                cell(cells, "candidateId"),
                cell(cells, "materialId"),
                cell(cells, "campaignId"),
                cell(cells, "formula"));
        if (cells.size() > names.size()) {
            return BatchRows.unreadable(
                    number,
                    subject,
                    "The row has " + cells.size() + " cells, the header " + names.size()
                            + ". Quote cells that hold the separator.");
        }
        if (WRITTEN.stream().allMatch(name -> cell(cells, name) == null)) {
            return new BatchRow.Empty(number, subject);
        }
        List<String> wrong = wrong(cells);
        return wrong.isEmpty()
                ? BatchRows.of(number, subject, request(cells), actor)
                : BatchRows.unreadable(number, subject, String.join(" ", wrong));
    }

    private List<String> wrong(List<String> cells) {
        List<String> wrong = new ArrayList<>();
        Stream.of("value", "uncertainty")
                .filter(name -> cell(cells, name) != null
                        && !NUMBER.matcher(cell(cells, name)).matches())
                .forEach(name -> wrong.add(name + " is '" + cell(cells, name)
                        + "', which is no number. Write one with a point, such as 0.031."));
        String additional = cell(cells, "additional");
        if (additional != null && !List.of("true", "false").contains(additional.toLowerCase(Locale.ROOT))) {
            wrong.add("additional is '" + additional + "'. Write true or false, or nothing.");
        }
        return wrong;
    }

    private ResultRequest request(List<String> cells) {
        return new ResultRequest(
                cell(cells, "property"),
                number(cells, "value"),
                cell(cells, "unit"),
                cell(cells, "kind"),
                cell(cells, "method"),
                number(cells, "uncertainty"),
                cell(cells, "actor"),
                cell(cells, "note"),
                cell(cells, "outcome"),
                cell(cells, "reason"),
                Boolean.valueOf(cell(cells, "additional")),
                null);
    }

    private Double number(List<String> cells, String name) {
        String text = cell(cells, name);
        return text == null ? null : Double.valueOf(text);
    }

    /** Null when nothing is written there. */
    private String cell(List<String> cells, String name) {
        int place = names.indexOf(name);
        String text = place < 0 || place >= cells.size() ? "" : cells.get(place);
        if (text.isEmpty()) {
            return null;
        }
        return GUARDED.matcher(text).matches() ? text.substring(1) : text;
    }

    private static ProblemException bad(String detail) {
        return new ProblemException(400, "bad-columns", detail);
    }
}
