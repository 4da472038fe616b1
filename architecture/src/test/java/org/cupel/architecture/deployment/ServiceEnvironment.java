package org.cupel.architecture.deployment;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The environment variables that a deployment must give to a service: addresses and credentials that its configuration reads. */
final class ServiceEnvironment {

    private static final Pattern OF_THE_DEPLOYMENT =
            Pattern.compile("cupel\\.((kafka|db|s3|mlflow)\\..+|[a-z]+\\.url|signing\\.keys|gateway\\.bootstrap-key)");
    private static final String SHARED = "platform/src/main/resources/META-INF/microprofile-config.properties";

    private ServiceEnvironment() {}

    static Set<String> requiredBy(String service) throws IOException {
        Set<String> names = new TreeSet<>();
        for (String file : List.of(SHARED, service + "/src/main/resources/application.properties")) {
            keys(file).stream()
                    .filter(key -> OF_THE_DEPLOYMENT.matcher(key).matches())
                    .map(key -> key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'))
                    .forEach(names::add);
        }
        return names;
    }

    private static Set<String> keys(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(Repository.file(file))) {
            properties.load(in);
        }
        return properties.stringPropertyNames();
    }
}
