package org.cupel.launcher.supervisor;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cupel.launcher.ingest.SourceKeys;
import org.cupel.launcher.state.StateFolder;
import org.cupel.stack.CupelHome;
import org.cupel.stack.CupelService;
import org.cupel.stack.FreePorts;
import org.cupel.stack.KafkaBroker;
import org.cupel.stack.MlflowEnvironment;
import org.cupel.stack.MlflowServer;
import org.cupel.stack.ModelKeys;
import org.cupel.stack.Part;
import org.cupel.stack.Postgres;
import org.cupel.stack.S3Server;
import org.cupel.stack.Secrets;
import org.cupel.stack.ServiceProcess;
import org.cupel.stack.StackAddresses;

/** All of Cupel: the servers, the five services, and MLflow beside. */
final class CupelPlan {
    /** On one machine the data are mostly too small for every gate; whoever has more says so in the environment. */
    private static final String PROFILE = "CUPEL_TRAINING_GOVERNANCE_PROFILE";

    /** Nobody but this machine reaches the loopback address that services listen on: no key is asked for. */
    private static final String IDENTITY = "CUPEL_GATEWAY_IDENTITY";

    /** Programs on this machine may be told without HTTPS. */
    private static final String WEBHOOKS_KEY = "CUPEL_GATEWAY_WEBHOOKS_KEY";

    private final CupelHome home;
    private final StateFolder folder;
    private final SuperviseOptions options;
    private final Secrets secrets;

    CupelPlan(CupelHome home, StateFolder folder, SuperviseOptions options) throws IOException {
        this.home = home;
        this.folder = folder;
        this.options = options;
        this.secrets = Secrets.of(folder.root());
    }

    Plan make() throws IOException {
        Postgres postgres = new Postgres(folder.data("postgres"), FreePorts.next(), secrets);
        KafkaBroker kafka = new KafkaBroker(home, folder.data("kafka"), FreePorts.next(), FreePorts.next());
        int gateway = portOr(options.gatewayPort());
        S3Server s3 = new S3Server(home, folder.data("s3"), FreePorts.next(), secrets, pagesOf(gateway));
        List<Part> servers = List.of(kafka, postgres, s3);
        Optional<MlflowPart> mlflow = options.mlflow() ? Optional.of(mlflow(s3)) : Optional.empty();
        StackAddresses addresses = new StackAddresses(
                postgres.jdbcUrl(),
                kafka.bootstrapServers(),
                s3.endpoint(),
                mlflow.map(MlflowPart::url).orElse(""),
                secrets,
                ModelKeys.of(folder.root()));
        List<List<Part>> stages =
                options.services() ? List.of(servers, services(addresses, gateway)) : List.of(servers);
        // MLflow takes seconds of a core to start: the loop comes first. Its installation mostly waits for the network.
        return new Plan(
                stages,
                mlflow.map(MlflowPart::part)
                        .map(part -> List.of(new Plan.Beside(part, part.installed())))
                        .orElse(List.of()));
    }

    /** @param url empty when the server cannot be had here */
    private record MlflowPart(Part part, String url) {}

    private MlflowPart mlflow(S3Server s3) throws IOException {
        int port = portOr(options.mlflowPort());
        MlflowEnvironment python = new MlflowEnvironment(home);
        MlflowServer server = new MlflowServer(python, folder.data("mlflow"), port, s3.endpoint(), secrets);
        try {
            python.check();
            return new MlflowPart(server, server.url());
        } catch (IOException e) {
            return new MlflowPart(new UnavailablePart(server.name(), e), "");
        }
    }

    /** The dashboard is looked at under either name. */
    private static List<String> pagesOf(int gateway) {
        return List.of(url(gateway), "http://localhost:" + gateway);
    }

    private List<Part> services(StackAddresses addresses, int gateway) {
        Map<CupelService, Integer> ports = new EnumMap<>(CupelService.class);
        for (CupelService service : CupelService.values()) {
            ports.put(service, FreePorts.next());
        }
        ports.put(CupelService.API_GATEWAY, gateway);
        String revision = GitRevision.of(home.root());
        return ports.entrySet().stream()
                .map(entry -> service(entry.getKey(), ports, addresses, revision))
                .toList();
    }

    private Part service(
            CupelService service, Map<CupelService, Integer> ports, StackAddresses addresses, String revision) {
        Map<String, String> environment = new HashMap<>(addresses.environment(service));
        environment.put("CUPEL_GIT_REVISION", revision);
        if (service == CupelService.API_GATEWAY) {
            environment.put("CUPEL_INGEST_URL", url(ports.get(CupelService.INGEST_WORKER)));
            environment.put("CUPEL_ACQUISITION_URL", url(ports.get(CupelService.ACQUISITION_SERVICE)));
            environment.put("CUPEL_TRAIN_URL", url(ports.get(CupelService.TRAIN_WORKER)));
            environment.put("CUPEL_S3_PUBLIC_ENDPOINT", addresses.s3Endpoint());
            environment.put("CUPEL_PREDICT_URL", url(ports.get(CupelService.PREDICT_WORKER)));
            if (System.getenv(WEBHOOKS_KEY) == null) {
                environment.put(WEBHOOKS_KEY, secrets.webhooks());
            }
            if (System.getenv(IDENTITY) == null) {
                environment.put(IDENTITY, "open");
                environment.put("CUPEL_GATEWAY_ACCEPTED_RISKS", "open-door,plain-webhooks");
            }
        }
        if (service == CupelService.TRAIN_WORKER && System.getenv(PROFILE) == null) {
            environment.put(PROFILE, "development");
        }
        if (service == CupelService.INGEST_WORKER) {
            environment.putAll(ingestion());
        }
        return new ServiceProcess(home, service, ports.get(service), environment);
    }

    /** On one machine sources may be stood in for, and files are put into a folder of the state. */
    private Map<String, String> ingestion() {
        return Map.of(
                "CUPEL_INGEST_SPOOL", folder.data("ingest").toString(),
                "CUPEL_INGEST_OPEN_ADDRESSES", "true",
                "CUPEL_INCOMING_FOLDER", folder.data("incoming").toUri().toString(),
                "MP_API_KEY_FILE", SourceKeys.materialsProject(folder.root()).toString());
    }

    private static String url(int port) {
        return "http://127.0.0.1:" + port;
    }

    private static int portOr(int chosen) {
        return chosen == 0 ? FreePorts.next() : chosen;
    }
}
