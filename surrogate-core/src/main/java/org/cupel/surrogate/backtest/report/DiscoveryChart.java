package org.cupel.surrogate.backtest.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cupel.surrogate.backtest.report.PolicyResult.Point;

/**
 * Hits over evaluations: for each policy the median as a line and the middle half of the searches as a band, and what
 * random choice finds on average. Colours are those of Okabe and Ito, and each line has dashes of its own; both follow the
 * reader's light or dark scheme.
 */
public final class DiscoveryChart {

    private static final int WIDTH = 860;
    private static final int PLOT_HEIGHT = 380;
    private static final int LEFT = 70;
    private static final int RIGHT = 24;
    private static final int LINE = 18;
    private static final int CHARACTERS = 90;
    private static final int MOST_TITLE_LINES = 4;
    private static final int LEGEND_COLUMN = 262;
    private static final int LEGEND_COLUMNS = 3;
    private static final int COLOURS = 5;
    private static final int MANY = 4;

    private static final String STYLE = """
            .cupel-figure{color:#22262a;background:#fff;font:13px system-ui,'DejaVu Sans',Verdana,sans-serif}
            text{fill:currentColor}.title{font-weight:600;font-size:15px}.note,.tick{font-size:12px;opacity:.8}
            .axis{stroke:currentColor}.grid{stroke:currentColor;opacity:.15}
            .y{text-anchor:end}.x{text-anchor:middle}
            .curve{fill:none;stroke-width:2}path.band{stroke:none;opacity:.18}
            .chance{fill:none;stroke:currentColor;stroke-width:1.5;stroke-dasharray:2 4;opacity:.8}
            .c0{stroke:#0072b2;fill:#0072b2}.c1{stroke:#d55e00;fill:#d55e00;stroke-dasharray:7 4}
            .c2{stroke:#009e73;fill:#009e73;stroke-dasharray:9 3 2 3}.c3{stroke:#cc79a7;fill:#cc79a7;stroke-dasharray:4 2}
            .c4{stroke:#b07900;fill:#b07900;stroke-dasharray:12 4}.c5{stroke:#1f86b8;fill:#1f86b8;stroke-dasharray:3 3}
            .random{stroke:#6f6f6f;fill:#6f6f6f;stroke-dasharray:6 2 1 2}.again{stroke-width:1;stroke-dasharray:1 2}
            .c0.curve{stroke-width:3}.curve{fill:none}.many path.band{opacity:.09}
            @media (prefers-color-scheme:dark){.cupel-figure{color:#e4e6e8;background:#1a1d20}
            .c0{stroke:#56b4e9;fill:#56b4e9}.c1{stroke:#ff8a3c;fill:#ff8a3c}.c2{stroke:#2cc79c;fill:#2cc79c}
            .c3{stroke:#e79bc6;fill:#e79bc6}.c4{stroke:#e6b422;fill:#e6b422}.c5{stroke:#8fd0f5;fill:#8fd0f5}
            .random{stroke:#b0b0b0;fill:#b0b0b0}path.band{opacity:.24}.curve{fill:none}.many path.band{opacity:.14}}
            @media print{.cupel-figure{color:#22262a;background:#fff}}
            """;

    private final BacktestResult result;
    private final List<String> title;
    private final Axis x;
    private final Axis y;
    private final int top;
    private final Map<String, String> kinds;
    private final SvgWriter svg = new SvgWriter();

    private DiscoveryChart(BacktestResult result) {
        this.result = result;
        title = wrapped(result.goal());
        kinds = kinds(result);
        top = 26 + LINE * (title.size() + 2);
        x = new Axis(longest(result), LEFT, WIDTH - RIGHT);
        y = new Axis(result.hits(), top + PLOT_HEIGHT, top);
    }

    /** One SVG document; the same bytes for the same numbers. */
    public static String of(BacktestResult result) {
        return new DiscoveryChart(result).draw();
    }

    private String draw() {
        int rows = (result.policies().size() + LEGEND_COLUMNS) / LEGEND_COLUMNS;
        int height = top + PLOT_HEIGHT + 56 + rows * LINE + 10;
        svg.open(
                "svg",
                "viewBox",
                "0 0 " + WIDTH + " " + height,
                "width",
                "" + WIDTH,
                "height",
                "" + height,
                "class",
                "cupel-figure" + (result.policies().size() > MANY ? " many" : ""),
                "role",
                "img",
                "aria-labelledby",
                "discovery-title discovery-desc");
        svg.text("title", "Discovery curves: " + result.goal(), "id", "discovery-title");
        svg.text("desc", described(), "id", "discovery-desc");
        svg.text("style", STYLE);
        heading();
        axes();
        chance();
        result.policies().forEach((name, policy) -> curve(policy.discoveryCurve(), kinds.get(name)));
        legend();
        return svg.close().toString();
    }

    /** Random choice is grey, the recommended policy (or else the first) blue and wide, the others differ. */
    private static Map<String, String> kinds(BacktestResult result) {
        Set<String> names = result.policies().keySet();
        String first = names.contains(result.recommended())
                ? result.recommended()
                : names.iterator().next();
        Map<String, String> kinds = new HashMap<>();
        int others = 0;
        for (String name : names) {
            if (name.equals(Setup.RANDOM)) {
                kinds.put(name, "random");
            } else if (name.equals(first)) {
                kinds.put(name, "c0");
            } else {
                kinds.put(name, "c" + (1 + others % COLOURS) + (others < COLOURS ? "" : " again"));
                others++;
            }
        }
        return kinds;
    }

    private void heading() {
        int at = 26;
        for (String line : title) {
            svg.label("title", 16, at, line);
            at += LINE;
        }
        svg.label("note", 16, at, note());
    }

    private String note() {
        return String.format(
                Locale.ROOT,
                "%s: %,d hits among %,d rows; %d seeds, %d random results, then %d per decision.",
                result.source().file(),
                result.hits(),
                result.pool(),
                result.plan().seeds(),
                result.plan().initial(),
                result.plan().batch());
    }

    private String described() {
        StringBuilder text = new StringBuilder(note());
        result.policies().forEach((name, policy) -> text.append(' ')
                .append(name)
                .append(": half of the hits after ")
                .append(told(policy.evaluationsToHalf()))
                .append(" results, all after ")
                .append(told(policy.evaluationsToAll()))
                .append('.'));
        return text.toString();
    }

    private static String told(Band band) {
        return band.median() == null ? "more than the budget of" : String.valueOf(Math.round(band.median()));
    }

    private void axes() {
        for (int tick : y.ticks()) {
            svg.line("grid", x.from(), y.at(tick), x.to(), y.at(tick));
            svg.label("tick y", x.from() - 8, y.at(tick) + 4, String.valueOf(tick));
        }
        for (int tick : x.ticks()) {
            svg.line("axis", x.at(tick), y.from(), x.at(tick), y.from() + 5);
            svg.label("tick x", x.at(tick), y.from() + 20, String.format(Locale.ROOT, "%,d", tick));
        }
        svg.line("axis", x.from(), y.from(), x.to(), y.from());
        svg.line("axis", x.from(), y.from(), x.from(), y.to());
        svg.label("x", (x.from() + x.to()) / 2, y.from() + 40, "results asked for");
        svg.label("", 16, top - 10, "hits found");
    }

    private void chance() {
        double end = Math.min(x.maximum(), result.pool());
        svg.line("chance", x.at(0), y.at(0), x.at(end), y.at(result.hits() * end / result.pool()));
    }

    private void curve(List<Point> all, String kind) {
        List<Point> points =
                all.stream().filter(point -> point.evaluations() <= x.maximum()).toList();
        if (points.isEmpty()) {
            return;
        }
        StringBuilder band = new StringBuilder();
        StringBuilder line = new StringBuilder("M" + place(0, 0));
        for (Point point : points) {
            line.append('L').append(place(point.evaluations(), point.found().median()));
            band.append(band.isEmpty() ? "M" : "L")
                    .append(place(point.evaluations(), point.found().q75()));
        }
        for (int i = points.size() - 1; i >= 0; i--) {
            band.append('L')
                    .append(place(
                            points.get(i).evaluations(), points.get(i).found().q25()));
        }
        svg.open("path", "class", "band " + kind, "d", band + "Z").close();
        svg.open("path", "class", kind + " curve", "d", line.toString()).close();
    }

    private String place(double evaluations, double found) {
        return SvgWriter.pixels(x.at(evaluations)) + " " + SvgWriter.pixels(y.at(found));
    }

    private void legend() {
        List<String> names = new ArrayList<>(result.policies().keySet());
        names.add("expected by chance");
        for (int i = 0; i < names.size(); i++) {
            double left = LEFT + LEGEND_COLUMN * (i % LEGEND_COLUMNS);
            double at = y.from() + 66 + LINE * (i / LEGEND_COLUMNS);
            String kind = i == names.size() - 1 ? "chance" : kinds.get(names.get(i)) + " curve";
            svg.line(kind, left, at - 4, left + 34, at - 4);
            svg.label("note", left + 42, at, names.get(i));
        }
    }

    /** Where the slowest of the policies that learn ended; the pool when none is among them. */
    private static double longest(BacktestResult result) {
        return result.policies().entrySet().stream()
                .filter(policy -> !policy.getKey().equals(Setup.RANDOM))
                .flatMap(policy -> policy.getValue().discoveryCurve().stream())
                .mapToInt(Point::evaluations)
                .max()
                .orElse(result.pool());
    }

    static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + word.length() >= CHARACTERS) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        if (lines.size() > MOST_TITLE_LINES) {
            lines = new ArrayList<>(lines.subList(0, MOST_TITLE_LINES));
            lines.set(MOST_TITLE_LINES - 1, lines.get(MOST_TITLE_LINES - 1) + " …");
        }
        return lines;
    }
}
