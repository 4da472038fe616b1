package org.cupel.workbench.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that every command has. */
public final class JsonOption {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, null))
            .build();

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Writes the result to a file, for machines; - writes it to the output instead of the table.")
    private Path file;

    /** The file, if the result goes to one. */
    public Optional<Path> path() {
        return file == null || isOutput() ? Optional.empty() : Optional.of(file.toAbsolutePath());
    }

    /** Whether the output belongs to machines. */
    public boolean isOutput() {
        return file != null && file.toString().equals("-");
    }

    /** Beside, then renamed: a file that is there is whole. */
    public void write(Object result) throws IOException {
        if (file == null) {
            return;
        }
        if (isOutput()) {
            Terminal.line(JSON.writeValueAsString(result));
            return;
        }
        Path target = file.toAbsolutePath();
        Path fresh = target.resolveSibling(target.getFileName() + ".new");
        Files.createDirectories(target.getParent());
        Files.writeString(fresh, JSON.writeValueAsString(result) + System.lineSeparator());
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
