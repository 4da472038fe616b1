package org.cupel.crystal.io;

import java.util.ArrayList;
import java.util.List;

/** Cuts a CIF into its data blocks before they are parsed, so that a broken block leaves the others alone. */
final class CifBlocks {

    private static final String HEADER = "data_";

    private CifBlocks() {}

    /** The text of each block, with line feeds; the whole text if there is none, or one. */
    static List<String> split(String written) {
        String marked = written.startsWith("\uFEFF") ? written.substring(1) : written;
        String text = marked.indexOf('\r') < 0 ? marked : marked.replaceAll("\\R", "\n");
        List<String> blocks = new ArrayList<>();
        boolean inTextField = false;
        int begun = -1;
        int from = 0;
        for (int line = 0; line < text.length(); line = nextLine(text, line)) {
            inTextField ^= text.charAt(line) == ';';
            if (!inTextField && isHeader(text, line)) {
                if (begun >= 0) {
                    blocks.add(text.substring(from, line));
                    from = line;
                }
                begun = line;
            }
        }
        blocks.add(text.substring(from));
        return blocks;
    }

    private static int nextLine(String text, int line) {
        int end = text.indexOf('\n', line);
        return end < 0 ? text.length() : end + 1;
    }

    private static boolean isHeader(String text, int line) {
        int at = line;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return text.regionMatches(true, at, HEADER, 0, HEADER.length());
    }

    /** Name of the block that {@code text} holds, or an empty text. */
    static String header(String text) {
        return text.lines()
                .filter(CifBlocks::isHeader)
                .findFirst()
                .map(line -> line.strip().split("\\s", 2)[0].substring(HEADER.length()))
                .orElse("");
    }

    private static boolean isHeader(String line) {
        return isHeader(line, 0);
    }
}
