package org.cupel.stack;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of a built checkout, where the parts find their jars. */
public record CupelHome(Path root) {
    public CupelHome {
        root = root.toAbsolutePath().normalize();
    }

    /** System property {@code cupel.home}, else {@code CUPEL_HOME}, else the nearest parent folder that is a checkout. */
    public static CupelHome find() {
        String named = System.getProperty("cupel.home", System.getenv().getOrDefault("CUPEL_HOME", ""));
        if (!named.isBlank()) {
            return new CupelHome(Path.of(named));
        }
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (isCheckout(folder)) {
                return new CupelHome(folder);
            }
        }
        throw new StackException("No Cupel checkout at or above " + here + ". Maybe set CUPEL_HOME.");
    }

    /** Class path of a module of {@code deploy} whose build copies its dependencies to {@code target/lib}. */
    public String classpath(String module) {
        Path target = root.resolve("deploy").resolve(module).resolve("target");
        Path classes = target.resolve("classes");
        Path lib = target.resolve("lib");
        if (!Files.isDirectory(classes) || !Files.isDirectory(lib)) {
            throw new StackException("deploy/" + module + " is not built in " + root + ". Maybe run ./mvnw -pl deploy/"
                    + module + " package there.");
        }
        return classes + File.pathSeparator + lib.resolve("*");
    }

    /** The runnable jar of a Quarkus service. */
    public Path serviceJar(String service) {
        return root.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
    }

    private static boolean isCheckout(Path folder) {
        return Files.isRegularFile(folder.resolve("mvnw")) && Files.isDirectory(folder.resolve("deploy/kafka-broker"));
    }
}
