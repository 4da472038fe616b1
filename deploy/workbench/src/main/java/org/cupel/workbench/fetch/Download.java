package org.cupel.workbench.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.cupel.workbench.console.Progress;
import org.cupel.workbench.console.WorkException;

/** Gets a URL into a file and goes on where an earlier try broke off. The only code here that opens a URL. */
final class Download {

    private static final int TIMEOUT_MILLIS = 30_000;
    private static final int RANGE_REFUSED = 416;
    private static final long MAX_BYTES = 2L << 30;

    private final URI url;
    private final Path part;

    /** @param part what has come so far; stays there when this fails */
    Download(URI url, Path part) {
        if (!Set.of("https", "http").contains(url.getScheme())) {
            throw new IllegalArgumentException("Weights come over https, not from '" + url + "'. Maybe use --mirror.");
        }
        this.url = url;
        this.part = part;
    }

    /** Whether some of it was there before. */
    boolean resumes() throws IOException {
        return Files.exists(part) && Files.size(part) > 0;
    }

    void run() throws IOException {
        Files.createDirectories(part.toAbsolutePath().getParent());
        long had = resumes() ? Files.size(part) : 0;
        HttpURLConnection connection = (HttpURLConnection) url.toURL().openConnection();
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        connection.setRequestProperty("User-Agent", "cupel");
        // Compressed on the way, the byte range would count other bytes.
        connection.setRequestProperty("Accept-Encoding", "identity");
        if (had > 0) {
            connection.setRequestProperty("Range", "bytes=" + had + "-");
        }
        try {
            receive(connection, had);
        } catch (IOException broken) {
            throw new WorkException(
                    "Getting " + url + " broke off after " + (Files.exists(part) ? Files.size(part) : 0) + " bytes ("
                            + broken.getClass().getSimpleName() + ": " + broken.getMessage()
                            + "). Run the same command again to go on, or use --mirror FOLDER.",
                    broken);
        } finally {
            connection.disconnect();
        }
    }

    private void receive(HttpURLConnection connection, long had) throws IOException {
        int status = connection.getResponseCode();
        if (status == RANGE_REFUSED && had > 0) {
            return; // all of it is there already; the hash will tell
        }
        if (status != HttpURLConnection.HTTP_OK && status != HttpURLConnection.HTTP_PARTIAL) {
            throw new WorkException(url + " answered " + status
                    + ". Maybe the file has moved or a proxy is needed: get it by hand and use --mirror FOLDER.");
        }
        long from = status == HttpURLConnection.HTTP_PARTIAL ? had : 0;
        long total = from + Math.max(0, connection.getContentLengthLong());
        StandardOpenOption how = from > 0 ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
        try (InputStream in = connection.getInputStream();
                OutputStream out =
                        Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how);
                Progress progress = Progress.ofBytes("Fetching", total)) {
            copy(in, out, from, progress);
        }
        if (connection.getContentLengthLong() >= 0 && Files.size(part) < total) {
            throw new IOException("the connection ended at " + Files.size(part) + " of " + total + " bytes");
        }
    }

    private void copy(InputStream in, OutputStream out, long from, Progress progress) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long done = from;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            out.write(buffer, 0, read);
            done += read;
            progress.accept(done);
            if (done > MAX_BYTES) {
                throw new WorkException(
                        url + " sends more than " + MAX_BYTES + " bytes. It is not the file of weights.");
            }
        }
    }
}
