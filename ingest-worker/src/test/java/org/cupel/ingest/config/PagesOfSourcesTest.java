package org.cupel.ingest.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cupel.ingest.config.IngestConfig.SourceConfig;
import org.cupel.ingest.run.RunSources.ConfiguredSource;
import org.cupel.ingest.source.RunOrder;
import org.junit.jupiter.api.Test;

/** The examples on the pages of sources, as an operator would copy them. */
class PagesOfSourcesTest {

    private static final Path PAGES =
            Path.of(System.getProperty("cupel.home", "..")).resolve("docs/sources");
    private static final Map<String, String> REST = Map.of("cupel.ingest.max-body-size", "1G");

    @Test
    void a_provider_is_added_by_properties() throws IOException {
        ConfiguredSource odbx = odbx(properties(example("optimade.md", "properties", "odbx")));

        assertThat(odbx.enabled()).isTrue();
        assertThat(odbx.cron()).isEqualTo("0 40 5 * * ?");
        assertThat(odbx.source().plan(everything(odbx)).get(0).address())
                .startsWith("https://optimade.odbx.science/v1/structures?filter=elements%20HAS%20%22Li%22")
                .contains("page_limit=100")
                .endsWith(",_odbx_hull_distance");
    }

    @Test
    void environment_variables_say_the_same() throws IOException {
        SourceConfig byProperties = mapping(properties(example("optimade.md", "properties", "odbx")), Map.of())
                .sources()
                .get("odbx");
        SourceConfig byVariables = mapping(REST, variables(example("optimade.md", "sh", "ODBX")))
                .sources()
                .get("odbx");

        assertThat(byVariables).usingRecursiveComparison().isEqualTo(byProperties);
        assertThat(byVariables.filter()).isEqualTo(byProperties.filter()).isPresent();
        assertThat(byVariables.baseUrl()).isEqualTo(byProperties.baseUrl());
        assertThat(byVariables.idPrefix()).contains("odbx");
        assertThat(byVariables.cron()).isEqualTo(byProperties.cron());
        assertThat(byVariables.citation()).isEqualTo(byProperties.citation());
    }

    @Test
    void a_folder_gets_its_own_licence() throws IOException {
        SourceConfig obelix = mapping(properties(example("files.md", "properties", "obelix")), Map.of())
                .sources()
                .get("obelix");

        assertThat(obelix.kind()).isEqualTo("folder");
        assertThat(obelix.licence()).isEqualTo("CC-BY-4.0");
        assertThat(obelix.method()).isEqualTo("experiment");
    }

    @Test
    void a_source_that_is_there_is_given_to_the_schedule_by_a_variable() throws IOException {
        Map<String, String> delivered = properties(Files.readString(Path.of(System.getProperty("cupel.home", ".."))
                .resolve("ingest-worker/src/main/resources/application.properties")));
        IngestConfig config = mapping(
                delivered,
                Map.of(
                        "CUPEL_INGEST_SOURCES_OQMD_ENABLED", "true",
                        "CUPEL_INGEST_SOURCES_MATERIALS_CLOUD_ENABLED", "true"));

        assertThat(config.sources()).hasSize(11);
        assertThat(config.sources().get("oqmd").enabled()).isTrue();
        assertThat(config.sources().get("materials-cloud").enabled()).isTrue();
        assertThat(config.sources().get("aflow").enabled()).isFalse();
    }

    private static RunOrder everything(ConfiguredSource source) {
        return new RunOrder(
                UUID.randomUUID(), URI.create(source.source().profile().baseUrl()), null, 0);
    }

    private static ConfiguredSource odbx(Map<String, String> settings) {
        return new ConfiguredSources(mapping(settings, Map.of()), (source, ids) -> Map.of()).named("odbx");
    }

    private static IngestConfig mapping(Map<String, String> properties, Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(REST);
        all.putAll(properties);
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(all, "page", 250))
                .withSources(new EnvConfigSource(variables, 300))
                .withDefaultValue("java.io.tmpdir", System.getProperty("java.io.tmpdir"))
                .withMapping(IngestConfig.class)
                .build()
                .getConfigMapping(IngestConfig.class);
    }

    /** The block of a page in this language that mentions a word. */
    private static String example(String page, String language, String word) throws IOException {
        Matcher blocks = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGES.resolve(page)));
        return blocks.results()
                .map(block -> block.group(1))
                .filter(block -> block.contains(word))
                .findFirst()
                .orElseThrow(() -> new AssertionError(page + " has no " + language + " example of " + word));
    }

    private static Map<String, String> properties(String text) throws IOException {
        Properties read = new Properties();
        read.load(new StringReader(text));
        Map<String, String> properties = new HashMap<>();
        read.forEach((name, value) -> properties.put(name.toString(), value.toString()));
        return properties;
    }

    /** As a shell reads them: a quoted value without its quotes. */
    private static Map<String, String> variables(String text) {
        Map<String, String> variables = new HashMap<>();
        text.lines()
                .map(line -> line.split("=", 2))
                .forEach(pair -> variables.put(pair[0], pair[1].replaceFirst("^(['\"])(.*)\\1$", "$2")));
        return variables;
    }
}
