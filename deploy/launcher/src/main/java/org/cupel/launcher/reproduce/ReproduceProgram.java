package org.cupel.launcher.reproduce;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cupel.launcher.client.StackClient;
import org.cupel.launcher.command.Workplace;
import org.cupel.launcher.supervisor.GitRevision;
import org.cupel.stack.CupelService;
import org.cupel.stack.ModelKeys;
import org.cupel.stack.S3Server;
import org.cupel.stack.Secrets;
import org.cupel.stack.StackException;
import org.cupel.stack.TrainerProgram;

/** The program of train-worker that checks models and trains them again, on the S3 and the keys of the running stack. */
final class ReproduceProgram {
    private static final String MAIN = "org.cupel.train.reproduce.ReproduceCommand";
    private static final int HEAP_MEGABYTES = 2048;

    private final Workplace workplace;

    ReproduceProgram(Workplace workplace) {
        this.workplace = workplace;
    }

    /**
     * @param run id of a run or a model
     * @return the program's exit code
     */
    int start(String run, List<String> options) throws IOException, InterruptedException {
        StackClient stack = new StackClient(workplace.folder());
        List<String> arguments =
                new ArrayList<>(List.of("--manifest", new StoredModels(stack.gateway()).manifestOf(run)));
        arguments.addAll(options);
        workplace.json().ifPresent(file -> arguments.addAll(List.of("--json", file.toString())));
        List<String> command = TrainerProgram.command(workplace.home(), HEAP_MEGABYTES, MAIN, arguments);
        ProcessBuilder program = new ProcessBuilder(command).inheritIO();
        program.environment().putAll(environment(stack));
        Process started = program.start();
        try {
            return started.waitFor();
        } finally {
            started.destroy();
        }
    }

    private Map<String, String> environment(StackClient stack) throws IOException {
        Secrets secrets = Secrets.of(workplace.folder().root());
        Map<String, String> environment = new HashMap<>(CupelService.TRAIN_WORKER.environment());
        environment.put("CUPEL_S3_ENDPOINT", s3(stack));
        environment.put("CUPEL_S3_ACCESS_KEY", secrets.s3AccessKey());
        environment.put("CUPEL_S3_SECRET_KEY", secrets.s3SecretKey());
        environment.put("CUPEL_S3_BUCKET", S3Server.BUCKET);
        environment.put("CUPEL_S3_REGION", S3Server.REGION);
        environment.put(
                "CUPEL_SIGNING_KEY_FILE",
                ModelKeys.of(workplace.folder().root()).signingFile().toString());
        environment.put("CUPEL_GIT_REVISION", GitRevision.of(workplace.home().root()));
        return environment;
    }

    private static String s3(StackClient stack) {
        return stack.parts().stream()
                .filter(part -> part.name().equals("s3"))
                .findFirst()
                .map(part -> "http://127.0.0.1:" + part.port())
                .orElseThrow(() -> new StackException("No s3 runs. Maybe start it: ./cupel up --detach."));
    }
}
