package org.cupel.acceptance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cupel.stack.CupelService;

/** Kills each service once by SIGKILL, when the database shows that it is in the middle of something. */
final class Killer implements AutoCloseable {

    private static final String RUNNING = "select count(*) from %s.jobs where state = 'running'";
    private static final String RESULTS =
            "select case when count(*) >= %d then 1 else 0 end from acquisition.validation_results";

    private final Cupel cupel;
    private final Map<CupelService, String> moments = new EnumMap<>(CupelService.class);
    private final List<CupelService> killed = new ArrayList<>();
    private final Thread thread = new Thread(this::watch, "killer");
    private volatile boolean over;

    private Killer(Cupel cupel) {
        this.cupel = cupel;
        moments.put(CupelService.INGEST_WORKER, RUNNING.formatted("ingest"));
        moments.put(
                CupelService.TRAIN_WORKER,
                "select count(*) from training.jobs where state = 'running' and done > 0 and attempts = 1");
        moments.put(CupelService.PREDICT_WORKER, RUNNING.formatted("prediction"));
        moments.put(CupelService.ACQUISITION_SERVICE, RESULTS.formatted(4));
        moments.put(CupelService.API_GATEWAY, RESULTS.formatted(12));
    }

    static Killer start(Cupel cupel) {
        Killer killer = new Killer(cupel);
        killer.thread.setDaemon(true);
        killer.thread.start();
        return killer;
    }

    synchronized List<CupelService> killed() {
        return List.copyOf(killed);
    }

    private void watch() {
        while (!over && !moments.isEmpty()) {
            moments.entrySet().removeIf(moment -> cupel.number(moment.getValue()) > 0 && kill(moment.getKey()));
            pause();
        }
    }

    private synchronized boolean kill(CupelService service) {
        boolean dead = cupel.client()
                .pid(service.module())
                .flatMap(ProcessHandle::of)
                .map(ProcessHandle::destroyForcibly)
                .orElse(false);
        if (dead) {
            killed.add(service);
            System.out.println("Killed " + service.module());
        }
        return dead;
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over = true;
        thread.interrupt();
    }
}
