package org.cupel.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.cupel.crystal.select.CrystalSelection;
import org.cupel.launcher.demo.DemoData;
import org.cupel.stack.CupelHome;

/** A sixth of the embedded crystals: enough to train on, small enough for a test. */
final class SmallSample {

    private static final int EVERY = 6;

    private SmallSample() {}

    static DemoData prepare(Path folder) throws IOException {
        Path sample = CupelHome.find().root().resolve("deploy/sample/li-tm-oxides.jsonl.gz");
        List<String> lines;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(sample));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines = reader.lines().toList();
        }
        Files.createDirectories(folder);
        Path some = folder.resolve("some.jsonl");
        Files.write(
                some,
                java.util.stream.IntStream.range(0, lines.size())
                        .filter(i -> i % EVERY == 0)
                        .mapToObj(lines::get)
                        .toList());
        return DemoData.prepare(some, CrystalSelection.all(), 0, 1, "surrogate", folder);
    }
}
