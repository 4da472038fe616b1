package org.cupel.ingest.http;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Of what version of what a spooled part is.
 *
 * @param identity of the request; empty if nothing is known
 * @param totalBytes -1 if the server told none
 */
record SpoolNotes(String identity, String etag, String lastModified, String contentType, long totalBytes) {

    static final SpoolNotes NONE = new SpoolNotes("", "", "", "", -1);

    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d{1,18})-\\d{1,18}/(\\d{1,18}|\\*)");

    static SpoolNotes of(String identity, HttpHeaders headers) {
        return new SpoolNotes(
                identity,
                headers.firstValue("etag").orElse(""),
                headers.firstValue("last-modified").orElse(""),
                headers.firstValue("content-type").orElse(""),
                headers.firstValueAsLong("content-length").orElse(-1));
    }

    static SpoolNotes of(Properties read) {
        return new SpoolNotes(
                read.getProperty("identity", ""),
                read.getProperty("etag", ""),
                read.getProperty("last-modified", ""),
                read.getProperty("content-type", ""),
                Long.parseLong(read.getProperty("total-bytes", "-1")));
    }

    Properties properties() {
        Properties written = new Properties();
        written.setProperty("identity", identity);
        written.setProperty("etag", etag);
        written.setProperty("last-modified", lastModified);
        written.setProperty("content-type", contentType);
        written.setProperty("total-bytes", Long.toString(totalBytes));
        return written;
    }

    /** What tells the server of which version more is wanted; a weak tag does not promise the same bytes (RFC 9110, 13.1.5). */
    String ifRange() {
        return etag.isEmpty() || etag.startsWith("W/") ? lastModified : etag;
    }

    /** Whether a partial answer goes on at byte {@code from} of this version. */
    boolean continuedBy(ResponseInfo info, long from) {
        HttpHeaders headers = info.headers();
        Matcher range =
                CONTENT_RANGE.matcher(headers.firstValue("content-range").orElse(""));
        if (from <= 0 || !range.matches() || Long.parseLong(range.group(1)) != from) {
            return false;
        }
        boolean sameVersion =
                etag.isEmpty() || headers.firstValue("etag").map(etag::equals).orElse(true);
        boolean sameTotal =
                totalBytes < 0 || range.group(2).equals("*") || Long.parseLong(range.group(2)) == totalBytes;
        return sameVersion && sameTotal;
    }

    SpoolNotes withTotal(ResponseInfo partial) {
        Matcher range = CONTENT_RANGE.matcher(
                partial.headers().firstValue("content-range").orElse(""));
        boolean tells = totalBytes < 0 && range.matches() && !range.group(2).equals("*");
        return tells ? new SpoolNotes(identity, etag, lastModified, contentType, Long.parseLong(range.group(2))) : this;
    }
}
