package org.cupel.crystal.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a CIF into its data blocks before they are parsed, so that a broken block leaves the others alone. */
final class CifBlocks {

    private static final String HEADER = "data_";

    private CifBlocks() {}

    /** The text of each block; the whole text if there is none. */
    static List<String> split(String text) {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        boolean inTextField = false;
        boolean started = false;
        for (String line : text.split("\\R", -1)) {
            if (line.startsWith(";")) {
                inTextField = !inTextField;
            }
            if (!inTextField && isHeader(line)) {
                if (started) {
                    blocks.add(block.toString());
                    block.setLength(0);
                }
                started = true;
            }
            block.append(line).append('\n');
        }
        blocks.add(block.toString());
        return blocks;
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
        return line.stripLeading().toLowerCase(Locale.ROOT).startsWith(HEADER);
    }
}
