package org.cupel.platform.objectstore;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** How a download is named and typed so that a browser saves it and never shows it. */
final class DownloadName {

    private static final int LONGEST = 150;
    private static final String NAMELESS = "attachment";
    private static final String BYTES = "application/octet-stream";

    /** Neither run nor shown as a page by any browser, even where the disposition is overlooked. */
    private static final Set<String> HARMLESS = Set.of(
            "application/gzip",
            "application/json",
            "application/pdf",
            "application/zip",
            "image/jpeg",
            "image/png",
            "image/tiff",
            "text/csv",
            "text/plain");

    private DownloadName() {}

    /** Both forms of RFC 6266: one that every client reads, one with all letters. */
    static String disposition(String fileName) {
        String name = safe(fileName);
        String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }

    static String type(String mediaType) {
        return HARMLESS.contains(mediaType) ? mediaType : BYTES;
    }

    /** No folders, no control or direction marks, no hidden file, and not too long for a file system. */
    private static String safe(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{C}:*?\"<>|]", "").strip().replaceAll("^\\.+", "");
        String cut = clean.codePoints()
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return cut.isEmpty() ? NAMELESS : cut;
    }
}
