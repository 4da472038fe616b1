package org.cupel.stack;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Programs of train-worker: its libraries without the service. */
public final class TrainerProgram {
    private TrainerProgram() {}

    /** @throws StackException when train-worker is not built */
    public static List<String> command(CupelHome home, int heapMegabytes, String main, List<String> arguments) {
        Path application = home.serviceJar(CupelService.TRAIN_WORKER.module()).getParent();
        if (!Files.isDirectory(application.resolve("app"))) {
            throw new StackException("train-worker is not built in " + home.root() + ". Maybe build it: ./cupel up.");
        }
        String classpath = Stream.of("app", "lib/main", "lib/boot")
                .map(folder -> application.resolve(folder).resolve("*").toString())
                .collect(Collectors.joining(File.pathSeparator));
        List<String> program = new ArrayList<>(List.of("-cp", classpath, main));
        program.addAll(arguments);
        List<String> text = List.of(
                "-Dfile.encoding=UTF-8",
                "-Dsun.stdout.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        return JavaCommand.of(heapMegabytes, text, program);
    }
}
