package org.cupel.architecture.deployment;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The part of a kustomization that we use; strict, as {@link Repository#strictYaml} is. */
record Kustomization(
        String apiVersion, String kind, String namespace, List<String> resources, List<Generator> configMapGenerator) {

    record Generator(String name, String behavior, List<String> literals) {}

    static Kustomization read(String folder) {
        return Repository.strictYaml(Repository.text(folder + "/kustomization.yaml"), Kustomization.class);
    }

    /** The manifest files it names; another kustomization's folder is not one. */
    List<String> files(String folder) {
        return resources.stream()
                .filter(resource -> resource.endsWith(".yaml"))
                .map(resource -> folder + "/" + resource)
                .toList();
    }

    Set<String> generated(String configMap) {
        Set<String> keys = new TreeSet<>();
        configMapGenerator.stream()
                .filter(generator -> generator.name().equals(configMap))
                .flatMap(generator -> generator.literals().stream())
                .map(literal -> literal.substring(0, literal.indexOf('=')))
                .forEach(keys::add);
        return keys;
    }
}
