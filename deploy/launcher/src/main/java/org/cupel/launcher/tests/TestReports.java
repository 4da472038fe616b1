package org.cupel.launcher.tests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.cupel.launcher.tests.TestReport.ModuleTests;

/** Adds up the XML reports that surefire and failsafe write. */
public final class TestReports {
    private static final Set<String> REPORT_FOLDERS = Set.of("surefire-reports", "failsafe-reports");
    private static final Set<String> NOT_SEARCHED = Set.of("src", ".git", "node_modules", "classes", "test-classes");

    private TestReports() {}

    /** Those written at or after a time: older ones belong to another run. */
    public static TestReport since(Path root, Instant start, int exitCode) throws IOException {
        Map<String, ModuleTests> modules = new TreeMap<>();
        for (Path file : reports(root, start)) {
            Path module = root.relativize(file.getParent().getParent().getParent());
            ModuleTests tests = read(file, module.toString());
            modules.merge(tests.module(), tests, ModuleTests::plus);
        }
        return TestReport.of(exitCode, List.copyOf(modules.values()));
    }

    private static List<Path> reports(Path root, Instant start) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean skip = NOT_SEARCHED.contains(folder.getFileName().toString());
                return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                boolean fresh = !attributes.lastModifiedTime().toInstant().isBefore(start);
                if (fresh && isReport(file)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private static boolean isReport(Path file) {
        String name = file.getFileName().toString();
        String folder = file.getParent().getFileName().toString();
        return REPORT_FOLDERS.contains(folder) && name.startsWith("TEST-") && name.endsWith(".xml");
    }

    private static ModuleTests read(Path file, String module) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader suite = factory.createXMLStreamReader(in);
            suite.nextTag();
            int failed = count(suite, "failures") + count(suite, "errors");
            int skipped = count(suite, "skipped");
            return new ModuleTests(module, count(suite, "tests") - failed - skipped, failed, skipped);
        } catch (XMLStreamException e) {
            throw new IOException("Could not read the test report " + file + ". Maybe the test run was cut off.", e);
        }
    }

    private static int count(XMLStreamReader suite, String attribute) {
        return Integer.parseInt(suite.getAttributeValue(null, attribute));
    }
}
