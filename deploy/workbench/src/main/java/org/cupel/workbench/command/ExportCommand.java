package org.cupel.workbench.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cupel.backbone.Architecture;
import org.cupel.backbone.Architectures;
import org.cupel.backbone.BackboneName;
import org.cupel.backbone.onnx.OnnxModel;
import org.cupel.workbench.console.JsonOption;
import org.cupel.workbench.console.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a backbone for ONNX Runtime. */
@Command(
        name = "export",
        description = "Writes a backbone as ONNX: energy, features and magnetic moments; forces stay with libtorch.")
public final class ExportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "cgcnn, chgnet, nequix, mace or own")
    private String name;

    @Option(names = "--weights", paramLabel = "FILE", required = true, description = "Weights, in any known layout.")
    private Path weights;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The model to write.")
    private Path out;

    @Option(names = "--sha256", paramLabel = "HEX", description = "Refuses weights with another hash.")
    private String sha256;

    @Mixin
    private JsonOption json;

    @Override
    public Integer call() throws IOException {
        Architecture architecture = Architectures.load(BackboneName.parse(name), weights, Optional.ofNullable(sha256));
        byte[] model = OnnxModel.of(architecture);
        Path target = out.toAbsolutePath();
        Files.createDirectories(target.getParent());
        Path fresh = target.resolveSibling(target.getFileName() + ".new");
        Files.write(fresh, model);
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        json.write(new Exported(
                architecture.name().text(),
                architecture.checkpoint().sha256(),
                architecture.recipe().text(),
                target.toString(),
                model.length));
        if (!json.isOutput()) {
            Terminal.line(target + ", " + model.length + " bytes, graph "
                    + architecture.recipe().text());
        }
        return 0;
    }

    record Exported(String backbone, String sha256, String graph, String out, long bytes) {}
}
