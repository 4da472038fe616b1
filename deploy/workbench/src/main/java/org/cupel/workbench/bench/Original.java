package org.cupel.workbench.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import org.cupel.crystal.Crystal;
import org.cupel.workbench.console.WorkException;

/** The published Python code of one backbone in a process of its own, told what to time. */
final class Original implements AutoCloseable {

    private static final String SCRIPT = "originals.py";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LAST_LINES = 600;

    private final String name;
    private final Process process;
    private final Path log;
    private final Writer told;
    private final BufferedReader answers;
    private final String version;

    /**
     * @param name as the script knows it
     * @param folder for the script and what the process says
     * @throws WorkException when it does not start; the message has the last of what it said
     */
    Original(Path python, String name, Path weights, int threads, Path folder) throws IOException {
        this.name = name;
        Path script = Files.createDirectories(folder).resolve(SCRIPT);
        try (InputStream source = Original.class.getResourceAsStream(SCRIPT)) {
            Files.copy(source, script, StandardCopyOption.REPLACE_EXISTING);
        }
        this.log = folder.resolve(name + ".log");
        ProcessBuilder builder = new ProcessBuilder(
                python.toString(),
                script.toString(),
                name,
                weights.toAbsolutePath().toString(),
                String.valueOf(threads));
        builder.redirectError(log.toFile());
        builder.directory(folder.toFile());
        this.process = builder.start();
        this.told = process.outputWriter();
        this.answers = process.inputReader();
        this.version = answer().path("version").asText();
    }

    String version() {
        return version;
    }

    void keep(String structure, Crystal crystal) throws IOException {
        ObjectNode row = JSON.createObjectNode().put("do", "structure").put("name", structure);
        double[] cell = crystal.lattice().components();
        double[] places = crystal.fractionalCoordinates();
        for (int vector = 0; vector < 3; vector++) {
            addRow(row.withArray("lattice"), cell, 3 * vector);
        }
        for (int atom = 0; atom < crystal.atomCount(); atom++) {
            row.withArray("atomic_numbers").add(crystal.atomicNumbers()[atom]);
            addRow(row.withArray("frac_coords"), places, 3 * atom);
        }
        ask(row);
    }

    private static void addRow(ArrayNode rows, double[] values, int from) {
        rows.addArray().add(values[from]).add(values[from + 1]).add(values[from + 2]);
    }

    double energyPerAtomEv(String structure) throws IOException {
        return ask(JSON.createObjectNode().put("do", "energy").put("structure", structure))
                .path("energy")
                .asDouble();
    }

    /** Repeats for {@code seconds}; the mean time of one, in seconds. */
    double time(String quantity, String structure, double seconds) throws IOException {
        return ask(JSON.createObjectNode()
                        .put("do", "time")
                        .put("structure", structure)
                        .put("quantity", quantity)
                        .put("seconds", seconds))
                .path("seconds")
                .asDouble();
    }

    private JsonNode ask(ObjectNode request) throws IOException {
        told.write(JSON.writeValueAsString(request));
        told.write('\n');
        told.flush();
        return answer();
    }

    private JsonNode answer() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            String said = Files.readString(log).strip();
            throw new WorkException("The Python code of " + name + " ended: "
                    + said.substring(Math.max(0, said.length() - LAST_LINES)) + " (all of it: " + log + "). Maybe its"
                    + " packages do not fit: remove that folder and try again.");
        }
        return JSON.readTree(line);
    }

    @Override
    public void close() throws IOException {
        told.close();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
