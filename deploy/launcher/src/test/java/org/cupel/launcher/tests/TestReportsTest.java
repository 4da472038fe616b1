package org.cupel.launcher.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.cupel.launcher.tests.TestReport.ModuleTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestReportsTest {
    private static final Instant START = Instant.now().minus(Duration.ofMinutes(5));

    @TempDir
    private Path root;

    @Test
    void addsUpSurefireAndFailsafePerModule() throws IOException {
        report("schema/target/surefire-reports/TEST-a.A.xml", 5, 1, 0, 1);
        report("schema/target/failsafe-reports/TEST-a.AIT.xml", 3, 0, 1, 0);
        report("deploy/stack/target/surefire-reports/TEST-b.B.xml", 2, 0, 0, 0);
        TestReport result = TestReports.since(root, START, 1);
        assertThat(result.closingLine()).isEqualTo("7 passed, 2 failed, 1 skipped");
        assertThat(result.modules())
                .containsExactly(new ModuleTests("deploy/stack", 2, 0, 0), new ModuleTests("schema", 5, 2, 1));
    }

    @Test
    void leavesOutReportsOfAnEarlierRun() throws IOException {
        Path old = report("schema/target/surefire-reports/TEST-a.A.xml", 5, 0, 0, 0);
        Files.setLastModifiedTime(old, FileTime.from(START.minusSeconds(1)));
        assertThat(TestReports.since(root, START, 1).closingLine()).isEqualTo("0 passed, 0 failed, 0 skipped");
    }

    @Test
    void namesAReportThatWasCutOff() throws IOException {
        Path file = root.resolve("schema/target/surefire-reports/TEST-a.A.xml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "<testsuite tests=");
        assertThatThrownBy(() -> TestReports.since(root, START, 0))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("TEST-a.A.xml");
    }

    private Path report(String name, int tests, int failures, int errors, int skipped) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite name="x" time="1.5" tests="%d" errors="%d" skipped="%d" failures="%d">
                  <properties/>
                </testsuite>
                """.formatted(tests, errors, skipped, failures));
    }
}
