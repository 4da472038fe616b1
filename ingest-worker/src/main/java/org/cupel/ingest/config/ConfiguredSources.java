package org.cupel.ingest.config;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cupel.ingest.config.IngestConfig.SourceConfig;
import org.cupel.ingest.run.RunSources;
import org.cupel.ingest.source.KnownMaterials;
import org.cupel.ingest.source.PublishedFile;
import org.cupel.ingest.source.Source;
import org.cupel.ingest.source.SourceProfile;
import org.cupel.ingest.source.SourceSettings;
import org.cupel.ingest.source.aflow.AflowSource;
import org.cupel.ingest.source.folder.FolderSource;
import org.cupel.ingest.source.materialsproject.MaterialsProjectSource;
import org.cupel.ingest.source.opencatalyst.OpenCatalystSource;
import org.cupel.ingest.source.optimade.OptimadeSource;
import org.cupel.platform.problem.ProblemException;

/** Sources out of the configuration. */
@ApplicationScoped
class ConfiguredSources implements RunSources {

    private final Map<String, ConfiguredSource> sources;

    ConfiguredSources(IngestConfig config, KnownMaterials known) {
        this.sources = config.sources().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> configured(entry.getKey(), entry.getValue(), known),
                        (first, second) -> first,
                        TreeMap::new));
    }

    private static ConfiguredSource configured(String name, SourceConfig config, KnownMaterials known) {
        return new ConfiguredSource(
                source(name, config, known),
                config.enabled(),
                config.cron(),
                config.select().orElse(""));
    }

    private static Source source(String name, SourceConfig config, KnownMaterials known) {
        SourceSettings settings = settings(name, config);
        return switch (config.kind()) {
            case MaterialsProjectSource.KIND -> new MaterialsProjectSource(settings, known);
            case OptimadeSource.KIND -> new OptimadeSource(settings);
            case AflowSource.KIND -> new AflowSource(settings);
            case OpenCatalystSource.KIND -> new OpenCatalystSource(settings);
            case FolderSource.KIND -> new FolderSource(settings);
            default ->
                throw new IllegalArgumentException("cupel.ingest.sources." + name + ".kind is '" + config.kind()
                        + "'. Choose materials-project, optimade, aflow, open-catalyst or folder.");
        };
    }

    private static SourceSettings settings(String name, SourceConfig config) {
        return new SourceSettings(
                profile(name, config),
                config.pageSize(),
                config.filter().orElse(""),
                config.fields().orElse(""),
                config.idPrefix().orElse(""),
                config.files().orElse(List.of()).stream()
                        .map(PublishedFile::parse)
                        .toList(),
                new SourceKey(config.key(), config.keyFile()));
    }

    private static SourceProfile profile(String name, SourceConfig config) {
        return new SourceProfile(
                name,
                config.kind(),
                config.title(),
                config.baseUrl(),
                config.licence(),
                config.licenceUrl().orElse(""),
                config.citation(),
                config.homepage().orElse(""),
                config.functional().orElse(""),
                config.corrections().orElse(""),
                config.method());
    }

    @Override
    public List<ConfiguredSource> all() {
        return List.copyOf(sources.values());
    }

    @Override
    public ConfiguredSource named(String name) {
        ConfiguredSource source = sources.get(name);
        if (source == null) {
            throw new ProblemException(
                    404,
                    "unknown-source",
                    "There is no source '" + name + "'. Choose one of " + String.join(", ", sources.keySet()) + ".");
        }
        return source;
    }
}
