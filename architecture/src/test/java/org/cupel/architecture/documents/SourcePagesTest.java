package org.cupel.architecture.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every configured source has a page that tells its licence and citation, and no page speaks of another source. */
class SourcePagesTest {

    private static final Path HOME = Path.of(System.getProperty("cupel.home", ".."));
    private static final Path PAGES = HOME.resolve("docs/sources");
    private static final String PREFIX = "cupel.ingest.sources.";
    private static final String DOI = "https://doi.org/";

    private final Properties settings = settings();

    private static Properties settings() {
        Properties settings = new Properties();
        try (Reader in =
                Files.newBufferedReader(HOME.resolve("ingest-worker/src/main/resources/application.properties"))) {
            settings.load(in);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return settings;
    }

    private Set<String> sources() {
        return settings.stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX) && name.endsWith(".kind"))
                .map(name -> name.substring(PREFIX.length(), name.length() - ".kind".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String told(String source, String what) {
        return settings.getProperty(PREFIX + source + "." + what, "");
    }

    @Test
    void every_source_has_a_page_and_every_page_a_source() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            Set<String> pages = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md") && !name.equals("README.md"))
                    .map(name -> name.substring(0, name.length() - ".md".length()))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(sources()).hasSizeGreaterThan(5);
            assertThat(pages).isEqualTo(sources());
        }
    }

    @Test
    void a_page_tells_licence_citation_and_address_as_they_are_configured() throws IOException {
        for (String source : sources()) {
            String page = Files.readString(PAGES.resolve(source + ".md"));
            assertThat(page)
                    .as(source + ".md")
                    .contains("`" + source + "`")
                    .contains("icence** " + told(source, "licence"))
                    .contains(told(source, "citation"))
                    .contains("ingest run --source " + source + " ");
            assertThat(page).as("address in " + source + ".md").contains(address(source));
            assertThat(page).as("functional in " + source + ".md").contains(told(source, "functional"));
            assertThat(page).as("corrections in " + source + ".md").contains(told(source, "corrections"));
        }
    }

    /** The address that stands in the configuration, or the default of the variable that holds it. */
    private String address(String source) {
        return told(source, "base-url").replaceFirst("^\\$\\{\\w+:(.*)}$", "$1");
    }

    @Test
    void the_table_tells_licence_and_citation_of_every_source() throws IOException {
        Set<String> rows = Files.readString(PAGES.resolve("README.md"))
                .lines()
                .filter(line -> line.startsWith("| [`"))
                .collect(Collectors.toSet());
        for (String source : sources()) {
            String row = rows.stream()
                    .filter(line -> line.startsWith("| [`" + source + "`](" + source + ".md)"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("README.md has no row of " + source));
            assertThat(row)
                    .contains(told(source, "licence"))
                    .contains(told(source, "citation").replace(DOI, ""));
        }
        assertThat(rows).hasSameSizeAs(sources());
    }
}
