package org.cupel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.cupel.launcher.client.PartReport;
import org.cupel.launcher.demo.DemoData;
import org.cupel.launcher.demo.LoopScenario;
import org.cupel.launcher.demo.LoopSettings;
import org.cupel.stack.CupelService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole loop twice on real parts and the same crystals: once in peace, once with every service killed by SIGKILL in the middle
 * of its own work. Nothing may be lost, nothing done twice, so both must leave the same counts behind.
 */
class LoopSurvivesKillsIT {

    private static final int ITERATIONS = 2;
    private static final int BATCH = 8;

    @TempDir
    Path folder;

    @Test
    void every_service_dies_once_and_the_loop_ends_with_the_same_counts() throws IOException, InterruptedException {
        DemoData crystals = SmallSample.prepare(folder.resolve("crystals"));

        LoopCounts inPeace;
        try (Cupel cupel = Cupel.up(folder.resolve("peace"))) {
            run(cupel, crystals);
            inPeace = LoopCounts.of(cupel);
        }
        LoopCounts disturbed;
        List<PartReport> parts;
        try (Cupel cupel = Cupel.up(folder.resolve("kills"));
                Killer killer = Killer.start(cupel)) {
            run(cupel, crystals);
            disturbed = LoopCounts.of(cupel);
            parts = cupel.client().parts();
            assertThat(killer.killed()).containsExactlyInAnyOrder(CupelService.values());
        }

        assertThat(inPeace.results()).isEqualTo(ITERATIONS * BATCH);
        assertThat(inPeace.rankings()).isEqualTo(ITERATIONS + 1);
        assertThat(disturbed).isEqualTo(inPeace);
        for (CupelService service : CupelService.values()) {
            assertThat(parts)
                    .filteredOn(part -> part.name().equals(service.module()))
                    .singleElement()
                    .satisfies(part -> assertThat(part.restarts()).isEqualTo(1));
        }
    }

    private static void run(Cupel cupel, DemoData crystals) throws IOException {
        LoopSettings settings = new LoopSettings("survival", ITERATIONS, BATCH, "log-ei", 1.0, 7);
        new LoopScenario(cupel.client().gateway(), crystals, settings, new Quiet()).run();
    }
}
