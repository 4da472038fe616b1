package org.cupel.ingest.http;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** A process of its own that downloads one file, so that it can be killed. */
final class KilledWorker {

    private KilledWorker() {}

    static Process start(URI uri, Path spool) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(
                        java.toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWorker.class.getName(),
                        uri.toString(),
                        spool.toString())
                .inheritIO()
                .start();
    }

    public static void main(String[] arguments) throws Exception {
        Request request = Request.file(URI.create(arguments[0]), Content.ANY);
        Limits.quick().downloader().get(request, Path.of(arguments[1]), DownloadListener.NONE);
    }
}
