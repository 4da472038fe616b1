package org.cupel.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * PostgreSQL, Kafka and S3 in one folder on free ports, for tests that want real servers. Its processes end with this
 * JVM, however that ends.
 */
public final class LocalStack implements AutoCloseable {
    private final Path folder;
    private final boolean temporary;
    private final Secrets secrets;
    private final ModelKeys modelKeys;
    private final Postgres postgres;
    private final KafkaBroker kafka;
    private final S3Server s3;
    private final List<RunningPart> running = new ArrayList<>();
    private final Thread atExit = new Thread(this::stopParts, "local-stack-stop");

    private LocalStack(Path folder, boolean temporary) throws IOException {
        CupelHome home = CupelHome.find();
        this.folder = folder;
        this.temporary = temporary;
        this.secrets = Secrets.of(folder);
        this.modelKeys = ModelKeys.of(folder.toAbsolutePath());
        this.postgres = new Postgres(folder.resolve("postgres"), FreePorts.next(), secrets);
        this.kafka = new KafkaBroker(home, folder.resolve("kafka"), FreePorts.next(), FreePorts.next());
        this.s3 = new S3Server(home, folder.resolve("s3"), FreePorts.next(), secrets);
    }

    /** Starts in a temporary folder, which is deleted at the end. */
    public static LocalStack start() {
        try {
            return started(new LocalStack(Files.createTempDirectory("cupel-stack-"), true));
        } catch (IOException e) {
            throw new StackException("Could not start the stack: " + e.getMessage(), e);
        }
    }

    /** Starts in a folder that is kept, with what earlier runs left there. */
    public static LocalStack start(Path folder) {
        try {
            return started(new LocalStack(folder, false));
        } catch (IOException e) {
            throw new StackException("Could not start the stack in " + folder + ": " + e.getMessage(), e);
        }
    }

    private static LocalStack started(LocalStack stack) throws IOException {
        Runtime.getRuntime().addShutdownHook(stack.atExit);
        try {
            stack.startParts();
            return stack;
        } catch (IOException | StackException e) {
            stack.close();
            throw e;
        } catch (InterruptedException e) {
            stack.close();
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while starting the stack", e);
        }
    }

    private void startParts() throws IOException, InterruptedException {
        for (Part part : List.of(kafka, s3, postgres)) {
            RunningPart started = RunningPart.start(part, folder.resolve(part.name() + ".log"));
            synchronized (running) {
                running.add(started);
            }
        }
        for (RunningPart part : List.copyOf(running)) {
            part.awaitReady();
        }
    }

    /** Without a schema: {@code jdbc:postgresql://host:port/cupel}. */
    public String jdbcUrl() {
        return postgres.jdbcUrl();
    }

    /** @param role e.g. {@code cupel_ingest} */
    public String databasePassword(String role) {
        return secrets.database(role);
    }

    public String databaseAdminUser() {
        return postgres.adminUser();
    }

    public String databaseAdminPassword() {
        return secrets.databaseAdmin();
    }

    public String kafkaBootstrapServers() {
        return kafka.bootstrapServers();
    }

    public String s3Endpoint() {
        return s3.endpoint();
    }

    public String s3AccessKey() {
        return secrets.s3AccessKey();
    }

    public String s3SecretKey() {
        return secrets.s3SecretKey();
    }

    public ModelKeys modelKeys() {
        return modelKeys;
    }

    public StackAddresses addresses() {
        return new StackAddresses(jdbcUrl(), kafkaBootstrapServers(), s3Endpoint(), "", secrets, modelKeys);
    }

    /** The environment variables the launcher would give to a service, apart from its HTTP port. */
    public Map<String, String> environment(CupelService service) {
        return addresses().environment(service);
    }

    @Override
    public void close() {
        stopParts();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            return; // the JVM is ending: the hook has done or is doing the same
        }
    }

    private void stopParts() {
        List<RunningPart> parts;
        synchronized (running) {
            parts = List.copyOf(running);
            running.clear();
        }
        parts.parallelStream().forEach(RunningPart::stop);
        deleteIfTemporary();
    }

    private void deleteIfTemporary() {
        if (!temporary) {
            return;
        }
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new StackException("Could not delete " + folder, e);
        }
    }
}
