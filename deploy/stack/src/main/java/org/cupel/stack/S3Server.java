package org.cupel.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** An S3 endpoint of our own over a folder, with the buckets {@code cupel} and {@code mlflow}. */
public final class S3Server implements Part {
    public static final String BUCKET = "cupel";
    public static final String MLFLOW_BUCKET = "mlflow";
    public static final String REGION = "us-east-1";

    private static final String MAIN = "org.cupel.s3.S3ServerMain";
    private static final int HEAP_MEGABYTES = 192;

    private final CupelHome home;
    private final Path folder;
    private final int port;
    private final Secrets secrets;
    private final List<String> pages;

    /** A server that pages in browsers may not use. */
    public S3Server(CupelHome home, Path folder, int port, Secrets secrets) {
        this(home, folder, port, secrets, List.of());
    }

    /**
     * @param folder one folder per bucket below it; made when missing
     * @param pages origins whose pages may follow signed links, such as {@code http://127.0.0.1:8080}
     */
    public S3Server(CupelHome home, Path folder, int port, Secrets secrets, List<String> pages) {
        this.home = home;
        this.pages = List.copyOf(pages);
        this.folder = folder.toAbsolutePath();
        this.port = port;
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return "s3";
    }

    @Override
    public int port() {
        return port;
    }

    public String endpoint() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void prepare() throws IOException {
        Files.createDirectories(folder);
    }

    @Override
    public Command command() {
        List<String> program = List.of("-cp", home.classpath("s3-server"), MAIN);
        Map<String, String> environment = Map.of(
                "S3_SERVER_ENDPOINT", endpoint(),
                "S3_SERVER_FOLDER", folder.toString(),
                "S3_SERVER_BUCKETS", BUCKET + "," + MLFLOW_BUCKET,
                "S3_SERVER_ACCESS_KEY", secrets.s3AccessKey(),
                "S3_SERVER_SECRET_KEY", secrets.s3SecretKey(),
                "S3_SERVER_CORS_ORIGINS", String.join(",", pages));
        List<String> options = List.of("-XX:TieredStopAtLevel=1");
        return new Command(JavaCommand.of(HEAP_MEGABYTES, options, program), environment, StopSignal.TERM);
    }

    /** Any answer will do: an unsigned request is refused by a server that is up. */
    @Override
    public boolean ready() {
        return Probe.status(port, "/") != 0;
    }
}
