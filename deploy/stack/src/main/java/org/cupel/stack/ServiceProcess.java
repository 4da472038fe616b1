package org.cupel.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One of the five services as a process. */
public final class ServiceProcess implements Part {
    private static final int OK = 200;

    private final CupelHome home;
    private final CupelService service;
    private final int port;
    private final Map<String, String> environment;

    /** @param environment what the services are told about the stack, see {@link StackAddresses#environment} */
    public ServiceProcess(CupelHome home, CupelService service, int port, Map<String, String> environment) {
        this.home = home;
        this.service = service;
        this.port = port;
        this.environment = withOwn(environment, service, port);
    }

    private static Map<String, String> withOwn(Map<String, String> environment, CupelService service, int port) {
        Map<String, String> own = new HashMap<>(environment);
        own.putAll(service.environment());
        if (service == CupelService.TRAIN_WORKER) {
            own.putIfAbsent(
                    "OMP_NUM_THREADS", Integer.toString(Runtime.getRuntime().availableProcessors()));
        }
        own.put("CUPEL_HTTP_HOST", "127.0.0.1");
        own.put("CUPEL_HTTP_PORT", Integer.toString(port));
        return own;
    }

    public CupelService service() {
        return service;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public String name() {
        return service.module();
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void prepare() {
        Path jar = home.serviceJar(service.module());
        if (!Files.isRegularFile(jar)) {
            throw new StackException(
                    "No " + jar + ". Maybe build it: ./mvnw -pl " + service.module() + " -am -DskipTests package.");
        }
    }

    @Override
    public Command command() {
        List<String> program = List.of("-jar", home.serviceJar(service.module()).toString());
        return new Command(JavaCommand.of(service.heapMegabytes(), List.of(), program), environment, StopSignal.TERM);
    }

    @Override
    public boolean ready() {
        return Probe.status(port, "/q/health/ready") == OK;
    }

    /** Ten seconds at rest; five at once on two busy cores have taken two minutes. */
    @Override
    public Duration startLimit() {
        return Duration.ofMinutes(4);
    }
}
