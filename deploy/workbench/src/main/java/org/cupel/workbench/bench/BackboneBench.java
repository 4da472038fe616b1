package org.cupel.workbench.bench;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cupel.backbone.Architectures;
import org.cupel.backbone.BackboneName;
import org.cupel.backbone.weights.WeightException;
import org.cupel.workbench.console.Terminal;
import org.cupel.workbench.console.WorkException;
import org.cupel.workbench.verify.ReferenceFile;

/** One run over backbones and structures. What cannot be measured is skipped with its reason. */
public final class BackboneBench {

    /** {@code nequix} is the package's default, compiled by JAX; {@code nequix-torch} its torch code. */
    public static final List<String> NAMES = List.of("chgnet", "nequix", "nequix-torch", "mace");

    private static final String CHGNET_FILE = "chgnet/pretrained/0.3.0/chgnet_0.3.0_e29f68s314m37.pth.tar";

    private final int threads;
    private final int rounds;
    private final Path namedPython;
    private final Map<String, Path> weights;
    private final List<Measurement> measurements = new ArrayList<>();
    private final List<Agreement> agreements = new ArrayList<>();
    private final Map<String, String> skipped = new LinkedHashMap<>();

    /**
     * @param python that has the originals; null to make one
     * @param weights by backbone
     */
    public BackboneBench(int threads, int rounds, Path python, Map<String, Path> weights) {
        if (python != null && !Files.isExecutable(python)) {
            throw new IllegalArgumentException("--python " + python + " is no program. Give the path of a Python.");
        }
        this.threads = threads;
        this.rounds = rounds;
        this.namedPython = python;
        this.weights = weights;
        // Read when libtorch is first used.
        System.setProperty("cupel.torch.threads", String.valueOf(threads));
    }

    /** @param reference whose structures are measured on; null for ours */
    public BenchReport run(List<String> names, Path reference) throws IOException, OrtException {
        PythonEnvironment environment = new PythonEnvironment();
        try {
            Path python = namedPython != null ? namedPython.toAbsolutePath() : environment.python();
            for (String name : names) {
                tryOne(name, python, environment.folder(), structures(name, reference));
            }
        } catch (WorkException noPython) {
            names.forEach(name -> skipped.putIfAbsent(name, noPython.getMessage()));
        }
        return new BenchReport(
                processor(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.version"),
                threads,
                rounds,
                measurements,
                agreements,
                skipped);
    }

    private void tryOne(String name, Path python, Path folder, List<BenchStructure> structures)
            throws IOException, OrtException {
        BackboneName backbone = BackboneName.parse(name.replace("-torch", ""));
        Optional<Path> file = weights(backbone, python);
        if (file.isEmpty()) {
            skipped.put(name, "no weights; give them with --weights " + backbone.text() + "=FILE.");
            return;
        }
        Terminal.note("Measuring " + name + " ...");
        try (Original original = new Original(python, name, file.get(), threads, folder.resolve("run"));
                Ours ours = new Ours(Architectures.load(backbone, file.get(), Optional.empty()), threads)) {
            Duel duel = new Duel(name, ours, original, rounds);
            for (BenchStructure structure : structures) {
                agreements.add(duel.agree(structure));
                measurements.addAll(duel.measure(structure));
            }
        } catch (WorkException | WeightException | IllegalArgumentException reason) {
            skipped.put(name, reason.getMessage());
        }
    }

    private Optional<Path> weights(BackboneName backbone, Path python) throws IOException {
        Path given = weights.get(backbone.text());
        if (given != null || backbone != BackboneName.CHGNET) {
            return Optional.ofNullable(given);
        }
        Path libraries = python.getParent().resolveSibling("lib");
        if (!Files.isDirectory(libraries)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(libraries)) {
            return versions.map(version -> version.resolve("site-packages").resolve(CHGNET_FILE))
                    .filter(Files::isRegularFile)
                    .findFirst();
        }
    }

    private List<BenchStructure> structures(String name, Path reference) {
        if (reference == null) {
            return BenchStructures.standard();
        }
        Path file = weights.getOrDefault(name, Path.of(name));
        return ReferenceFile.open(reference).read(null, file.getFileName().toString(), null).rows().stream()
                .map(row -> new BenchStructure(row.name(), row.crystal()))
                .toList();
    }

    private static String processor() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException noSuchFile) {
            return System.getProperty("os.arch");
        }
    }
}
