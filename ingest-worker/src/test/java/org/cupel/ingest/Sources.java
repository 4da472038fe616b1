package org.cupel.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** JSON lines as tests send them; ids carry a prefix of the test's own, because all tests share the database. */
final class Sources {

    private final String prefix;

    Sources(String prefix) {
        this.prefix = prefix;
    }

    String id(int number) {
        return prefix + "-" + number;
    }

    List<String> ids(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(this::id).toList();
    }

    /** Rocksalt LiO with a lattice that differs from row to row. */
    String row(int number, String labels) {
        double edgeAngstrom = 4 + number / 10_000.0;
        return String.format(
                Locale.ROOT,
                "{\"material_id\":\"%s\",\"cell\":[%f,%f,%f,90,90,90],\"species\":[\"Li\",\"O\"],"
                        + "\"frac\":[[0,0,0],[0.5,0.5,0.5]]%s}",
                id(number),
                edgeAngstrom,
                edgeAngstrom,
                edgeAngstrom,
                labels.isEmpty() ? "" : "," + labels);
    }

    List<String> rows(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> row(number, "\"e_above_hull\":0.0" + number % 10))
                .toList();
    }

    /** One of each way in which a row can be bad. */
    List<String> badRows() {
        List<String> bad = new ArrayList<>();
        bad.add(row(9001, "\"e_above_hull\":NaN"));
        bad.add(row(9002, "").replace("\"Li\"", "\"Xx\""));
        bad.add(tenThousandAtoms());
        bad.add(row(9004, "").substring(0, 60));
        bad.add("{\"material_id\":\"" + id(9005)
                + "\",\"cell\":[50,50,50,90,90,90],\"species\":[\"Li\"],\"frac\":[[0,0,0]]}");
        return bad;
    }

    private String tenThousandAtoms() {
        String species = IntStream.range(0, 10_000).mapToObj(atom -> "\"O\"").collect(Collectors.joining(","));
        String frac = IntStream.range(0, 10_000)
                .mapToObj(atom -> String.format(
                        Locale.ROOT, "[%.4f,%.4f,%.4f]", atom % 25 / 25.0, atom / 25 % 20 / 20.0, atom / 500 / 20.0))
                .collect(Collectors.joining(","));
        return "{\"material_id\":\"" + id(9003) + "\",\"cell\":[100,100,100,90,90,90],\"species\":[" + species
                + "],\"frac\":[" + frac + "]}";
    }
}
