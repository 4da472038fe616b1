package org.cupel.workbench.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cupel.backbone.registry.BackboneRegistry;
import org.cupel.backbone.registry.PublishedBackbone;
import org.cupel.backbone.registry.PublishedFile;
import org.cupel.workbench.cache.ModelCache;
import org.cupel.workbench.cache.S3Options;
import org.cupel.workbench.cache.S3Settings;
import org.cupel.workbench.console.JsonOption;
import org.cupel.workbench.console.Terminal;
import org.cupel.workbench.console.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the registry, and what of it the model cache holds. */
@Command(name = "list", description = "Shows the published backbones that are known, and which of them are cached.")
public final class ListCommand implements Callable<Integer> {
    @Mixin
    private S3Options s3;

    @Mixin
    private JsonOption json;

    @Override
    public Integer call() throws IOException {
        Optional<S3Settings> settings = s3.find();
        Optional<ModelCache> cache = settings.map(ModelCache::new);
        List<Listed> rows = BackboneRegistry.standard().all().stream()
                .map(backbone -> new Listed(backbone, cache.map(found -> cached(found, backbone))))
                .toList();
        cache.ifPresent(ModelCache::close);
        json.write(new Listing(settings.map(S3Settings::toString), rows));
        if (!json.isOutput()) {
            print(rows);
            Terminal.line(settings.map(found -> "Cache: " + found)
                    .orElse("No S3 is known, so nothing can be said about the cache. Maybe start it: ./cupel up"));
        }
        return 0;
    }

    private static boolean cached(ModelCache cache, PublishedBackbone backbone) {
        return backbone.files().stream().allMatch(file -> cached(cache, backbone, file));
    }

    private static boolean cached(ModelCache cache, PublishedBackbone backbone, PublishedFile file) {
        return file.knownSha256()
                .map(sha256 -> cache.has(ModelCache.key(backbone, sha256, file.file())))
                .orElse(false);
    }

    private static void print(List<Listed> rows) {
        TextTable table = new TextTable("name", "version", "cached", "licence", "parameters", "sha256", "tasks");
        for (Listed row : rows) {
            PublishedBackbone backbone = row.backbone();
            table.row(
                    backbone.name(),
                    backbone.version(),
                    row.cached().map(yes -> yes ? "yes" : "no").orElse("-"),
                    backbone.licence(),
                    String.valueOf(backbone.parameters()),
                    backbone.weights()
                            .knownSha256()
                            .map(hash -> hash.substring(0, 12))
                            .orElse("unknown"),
                    String.join(", ", backbone.tasks()));
        }
        table.lines().forEach(Terminal::line);
    }

    record Listing(Optional<String> cache, List<Listed> backbones) {}

    record Listed(PublishedBackbone backbone, Optional<Boolean> cached) {}
}
