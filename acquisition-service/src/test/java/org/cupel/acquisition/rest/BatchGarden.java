package org.cupel.acquisition.rest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Bodies of batches, from nearly right to nonsense; the same for the same seed. */
final class BatchGarden {

    private static final List<String> COLUMNS = List.of(
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
            "additional",
            "attachments",
            "wrong");
    private static final List<String> WORDS = List.of(
            "0.031",
            "-1e5",
            "1e999",
            "NaN",
            "",
            " ",
            "eV/atom",
            "meV/atom",
            "dft",
            "experiment",
            "eAboveHull",
            "failed_synthesis",
            "true",
            "TRUE",
            "maybe",
            "=1+1",
            "'=1",
            "\u0000",
            "\uD83D",
            "\u202E",
            "<!DOCTYPE x>",
            "../../etc",
            "null",
            "{}",
            "[1]",
            "\"",
            "'; drop table candidates; --",
            "x".repeat(5000));

    private final Random random;
    private final List<UUID> candidates;
    private final UUID campaign;
    private final boolean csv;

    BatchGarden(long seed, List<UUID> candidates, UUID campaign) {
        this.random = new Random(seed);
        this.candidates = candidates;
        this.campaign = campaign;
        this.csv = random.nextBoolean();
    }

    boolean csv() {
        return csv;
    }

    byte[] body() {
        byte[] whole = (csv ? table() : json()).getBytes(StandardCharsets.UTF_8);
        for (int damage = random.nextInt(4); damage > 1 && whole.length > 0; damage--) {
            whole[random.nextInt(whole.length)] = (byte) random.nextInt(256);
        }
        return whole;
    }

    private String table() {
        String separator = List.of(",", ";", "\t").get(random.nextInt(3));
        List<String> names = new ArrayList<>(COLUMNS.subList(0, 1 + random.nextInt(COLUMNS.size())));
        StringBuilder text = new StringBuilder(String.join(separator, names)).append("\n");
        for (int row = random.nextInt(6); row >= 0; row--) {
            List<String> cells = new ArrayList<>();
            int width = names.size() + (random.nextInt(5) == 0 ? random.nextInt(3) - 1 : 0);
            for (int place = 0; place < width; place++) {
                String cell = cell(names.get(Math.min(place, names.size() - 1)));
                cells.add(random.nextBoolean() ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell);
            }
            text.append(String.join(separator, cells)).append(random.nextBoolean() ? "\r\n" : "\n");
        }
        return text.toString();
    }

    private String json() {
        List<String> rows = new ArrayList<>();
        for (int row = random.nextInt(6); row >= 0; row--) {
            List<String> members = new ArrayList<>();
            for (String name : COLUMNS.subList(0, 1 + random.nextInt(COLUMNS.size()))) {
                members.add("\"" + name + "\":" + value(cell(name)));
            }
            rows.add(random.nextInt(8) == 0 ? value(cell("note")) : "{" + String.join(",", members) + "}");
        }
        return random.nextInt(10) == 0 ? value(cell("note")) : "{\"results\":[" + String.join(",", rows) + "]}";
    }

    private String value(String cell) {
        return switch (random.nextInt(5)) {
            case 0 -> cell.matches("-?\\d+(\\.\\d+)?") ? cell : "null";
            case 1 -> "[{\"name\":\"" + escaped(cell) + "\",\"uri\":7}]";
            default -> "\"" + escaped(cell) + "\"";
        };
    }

    private static String escaped(String cell) {
        return cell.replace("\\", "\\\\").replace("\"", "\\\"").replace("\u0000", "\\u0000");
    }

    private String cell(String name) {
        if (random.nextInt(4) == 0) {
            return WORDS.get(random.nextInt(WORDS.size()));
        }
        return switch (name) {
            case "candidateId" ->
                candidates.get(random.nextInt(candidates.size())).toString();
            case "campaignId" -> campaign.toString();
            case "value", "uncertainty" -> "0.03";
            case "unit" -> "eV/atom";
            case "kind" -> "dft";
            case "actor", "method", "note" -> "lab";
            default -> "";
        };
    }
}
