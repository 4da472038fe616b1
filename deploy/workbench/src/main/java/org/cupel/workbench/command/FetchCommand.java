package org.cupel.workbench.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cupel.backbone.registry.BackboneRegistry;
import org.cupel.backbone.registry.PublishedBackbone;
import org.cupel.backbone.registry.PublishedFile;
import org.cupel.workbench.cache.CacheFolder;
import org.cupel.workbench.cache.ModelCache;
import org.cupel.workbench.cache.S3Options;
import org.cupel.workbench.console.JsonOption;
import org.cupel.workbench.console.Terminal;
import org.cupel.workbench.console.WorkException;
import org.cupel.workbench.fetch.ExpectedHash;
import org.cupel.workbench.fetch.Fetcher;
import org.cupel.workbench.fetch.MirrorFolder;
import org.cupel.workbench.fetch.PublicHome;
import org.cupel.workbench.fetch.VerifiedFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gets weights from their public home or a mirror, checks the hash, and only then stores them. */
@Command(
        name = "fetch",
        description = {
            "Gets published weights, checks their SHA-256 and puts them into the model cache (S3), or into a file.",
            "It is the only command that opens their public address; nothing else downloads."
        })
public final class FetchCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "chgnet, nequix, mace or cgcnn; see: ./cupel backbones list")
    private String name;

    @Option(names = "--version", paramLabel = "V", description = "Another version than the usual one.")
    private String version;

    @Option(
            names = "--mirror",
            paramLabel = "FOLDER",
            defaultValue = "${env:CUPEL_BACKBONE_MIRROR}",
            description = "Takes the files from a folder; no address is opened (CUPEL_BACKBONE_MIRROR).")
    private Path mirror;

    @Option(names = "--to", paramLabel = "FILE", description = "Writes the weights to a file instead of S3.")
    private Path to;

    @Option(names = "--sha256", paramLabel = "HEX", description = "The hash to expect where the registry has none.")
    private String sha256;

    @Option(names = "--accept-unverified", description = "Takes a file whose hash nobody has checked, and prints it.")
    private boolean acceptUnverified;

    @Mixin
    private S3Options s3;

    @Mixin
    private JsonOption json;

    @Override
    public Integer call() throws IOException {
        PublishedBackbone backbone = BackboneRegistry.standard().find(name, version);
        List<Stored> stored = to != null ? toFile(backbone) : toCache(backbone);
        json.write(new Fetched(backbone.name(), backbone.version(), stored));
        if (!json.isOutput()) {
            stored.forEach(Stored::print);
            Terminal.line(backbone.name() + " " + backbone.version() + ", " + backbone.licence() + ", cite doi:"
                    + backbone.doi());
        }
        return 0;
    }

    private List<Stored> toFile(PublishedBackbone backbone) throws IOException {
        List<Stored> stored = new ArrayList<>();
        Path weights = to.toAbsolutePath();
        Files.createDirectories(weights.getParent());
        for (PublishedFile file : backbone.files()) {
            Path target = file == backbone.weights() ? weights : weights.resolveSibling(file.file());
            Fetcher fetcher = fetcher(backbone);
            VerifiedFile found = fetcher.fetch(file, expected(backbone, file));
            Path fresh = target.resolveSibling(target.getFileName() + ".new");
            Files.copy(found.path(), fresh, StandardCopyOption.REPLACE_EXISTING);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            fetcher.tidy(file, found);
            stored.add(Stored.of(found, target.toString(), false));
        }
        return stored;
    }

    private List<Stored> toCache(PublishedBackbone backbone) throws IOException {
        List<Stored> stored = new ArrayList<>();
        try (ModelCache cache = new ModelCache(s3.find()
                .orElseThrow(() -> new WorkException("No S3 is known to put the weights into. Start it with ./cupel up"
                        + " --detach, set CUPEL_S3_ENDPOINT, or write to a file with --to.")))) {
            for (PublishedFile file : backbone.files()) {
                stored.add(toCache(cache, backbone, file));
            }
        }
        return stored;
    }

    private Stored toCache(ModelCache cache, PublishedBackbone backbone, PublishedFile file) throws IOException {
        Optional<String> expected = expected(backbone, file);
        if (expected.isPresent()) {
            String key = ModelCache.key(backbone, expected.get(), file.file());
            if (cache.has(key)) {
                return new Stored(file.file(), expected.get(), file.bytes(), true, key, true);
            }
        }
        Fetcher fetcher = fetcher(backbone);
        VerifiedFile found = fetcher.fetch(file, expected);
        String key = ModelCache.key(backbone, found.sha256(), file.file());
        cache.put(key, found.path(), found.sha256());
        fetcher.tidy(file, found);
        return Stored.of(found, key, false);
    }

    private Optional<String> expected(PublishedBackbone backbone, PublishedFile file) {
        boolean weights = file == backbone.weights();
        return ExpectedHash.of(file, weights ? sha256 : null, acceptUnverified);
    }

    private Fetcher fetcher(PublishedBackbone backbone) {
        return new Fetcher(
                mirror == null ? new PublicHome() : new MirrorFolder(mirror),
                CacheFolder.of("backbones").resolve(backbone.name() + "-" + backbone.version()));
    }

    record Fetched(String name, String version, List<Stored> files) {}

    record Stored(String file, String sha256, long bytes, boolean verified, String stored, boolean wasThere) {

        static Stored of(VerifiedFile found, String where, boolean wasThere) {
            return new Stored(found.name(), found.sha256(), found.bytes(), found.verified(), where, wasThere);
        }

        void print() {
            Terminal.line((wasThere ? "Already there: " : "Stored: ") + stored);
            Terminal.line("  sha256 " + sha256 + (verified ? " as expected" : " COMPUTED, NOT VERIFIED")
                    + (bytes > 0 ? ", " + bytes + " bytes" : ""));
        }
    }
}
