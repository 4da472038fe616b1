package org.cupel.backbone.registry;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where published weights come from and how to know them: the file {@code published.json} beside this class. Reading it
 * opens no connection.
 */
public final class BackboneRegistry {

    private final List<PublishedBackbone> backbones;

    public BackboneRegistry(List<PublishedBackbone> backbones) {
        this.backbones = List.copyOf(backbones);
    }

    /** What comes with Cupel. */
    public static BackboneRegistry standard() {
        try (InputStream file = BackboneRegistry.class.getResourceAsStream("published.json")) {
            return new BackboneRegistry(new ObjectMapper().readValue(file, new TypeReference<>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("The list of published backbones is damaged. Build Cupel again.", e);
        }
    }

    /** Per name the version that is meant without one comes first. */
    public List<PublishedBackbone> all() {
        return backbones;
    }

    /**
     * @param version null for the usual one
     * @throws IllegalArgumentException when there is no such backbone
     */
    public PublishedBackbone find(String name, String version) {
        return backbones.stream()
                .filter(backbone -> backbone.name().equalsIgnoreCase(name))
                .filter(backbone -> version == null || backbone.version().equalsIgnoreCase(version))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No published backbone '" + name
                        + (version == null ? "" : "' of version '" + version) + "' is known. Known are "
                        + backbones.stream()
                                .map(backbone -> backbone.name() + " " + backbone.version())
                                .collect(Collectors.joining(", "))
                        + "."));
    }
}
