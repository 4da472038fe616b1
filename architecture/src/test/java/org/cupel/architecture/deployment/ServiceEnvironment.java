package org.cupel.architecture.deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The environment variables that a service reads: those its own configuration names. */
final class ServiceEnvironment {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(CUPEL_[A-Z0-9_]+)(:[^}]*)?}");
    /** Set by the image or the launcher, not by the deployment. */
    private static final Set<String> OF_THE_IMAGE = Set.of("CUPEL_GIT_REVISION");

    private ServiceEnvironment() {}

    static Set<String> requiredBy(String service) throws IOException {
        Set<String> names = new TreeSet<>();
        Path properties = Repository.file(service).resolve("src/main/resources/application.properties");
        VARIABLE.matcher(Files.readString(properties)).results().map(match -> match.group(1)).forEach(names::add);
        names.removeAll(OF_THE_IMAGE);
        return names;
    }
}
