package org.cupel.gateway.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** roles.md as the test reads it. */
final class RoleTable {

    private static final Path FILE = Path.of(System.getProperty("cupel.home", ".."), "api-gateway", "roles.md");

    private RoleTable() {}

    /** Per operation, as in {@code GET /api/v1/me}, and caller: whether it may. */
    static Map<String, Map<String, Boolean>> read() throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(FILE)) {
            if (line.startsWith("|") && !line.startsWith("|-")) {
                rows.add(Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toArray(String[]::new));
            }
        }
        String[] head = rows.remove(0);
        Map<String, Map<String, Boolean>> table = new TreeMap<>();
        for (String[] row : rows) {
            Map<String, Boolean> may = new LinkedHashMap<>();
            for (int i = 1; i < head.length; i++) {
                may.put(head[i], answer(row[i]));
            }
            table.put(row[0].replace("`", ""), may);
        }
        return table;
    }

    private static boolean answer(String cell) {
        return switch (cell) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new AssertionError("A cell of roles.md says '" + cell + "' and not yes or no");
        };
    }
}
