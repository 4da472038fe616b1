package org.cupel.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/** The broker's log folder, which Kafka wants formatted before its first start. */
final class LogFolder {
    private static final String META_PROPERTIES = "meta.properties";

    private LogFolder() {}

    /** Formats into a sibling and renames, so that a kill in between leaves either no folder or a whole one. */
    static void formatIfNew(KafkaConfig config) throws Exception {
        Path folder = Path.of(config.logDirs().get(0));
        if (Files.exists(folder.resolve(META_PROPERTIES))) {
            return;
        }
        Path fresh = folder.resolveSibling(folder.getFileName() + ".formatting");
        delete(fresh);
        format(config, fresh);
        delete(folder);
        Files.move(fresh, folder);
    }

    private static void format(KafkaConfig config, Path folder) throws Exception {
        Files.createDirectories(folder);
        new Formatter()
                .setNodeId(config.nodeId())
                .setClusterId(Uuid.randomUuid().toString())
                .setDirectories(List.of(folder.toString()))
                .setMetadataLogDirectory(folder.toString())
                .setControllerListenerName("CONTROLLER")
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setPrintStream(System.out)
                .run();
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }
}
