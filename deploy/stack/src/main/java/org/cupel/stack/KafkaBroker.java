package org.cupel.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** An Apache Kafka broker of our own (KRaft) with the topics of cupel-schema. */
public final class KafkaBroker implements Part {
    private static final String MAIN = "org.cupel.kafka.KafkaBrokerMain";
    private static final int HEAP_MEGABYTES = 256;

    private final CupelHome home;
    private final Path folder;
    private final int port;
    private final int controllerPort;

    /** @param folder holds the log folder; made when missing */
    public KafkaBroker(CupelHome home, Path folder, int port, int controllerPort) {
        this.home = home;
        this.folder = folder.toAbsolutePath();
        this.port = port;
        this.controllerPort = controllerPort;
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public int port() {
        return port;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void prepare() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(settings(), KafkaSettings.of(folder.resolve("log"), port, controllerPort));
    }

    @Override
    public Command command() {
        List<String> program =
                List.of("-cp", home.classpath("kafka-broker"), MAIN, settings().toString());
        List<String> options = List.of("-XX:TieredStopAtLevel=1", "-XX:MaxDirectMemorySize=64m");
        return new Command(JavaCommand.of(HEAP_MEGABYTES, options, program), Map.of(), StopSignal.TERM);
    }

    @Override
    public boolean ready() {
        return Probe.accepts(port);
    }

    @Override
    public void furnish() throws IOException {
        Topics.createMissing(bootstrapServers(), startLimit());
    }

    @Override
    public Duration stopLimit() {
        return Duration.ofSeconds(15);
    }

    private Path settings() {
        return folder.resolve("server.properties");
    }
}
