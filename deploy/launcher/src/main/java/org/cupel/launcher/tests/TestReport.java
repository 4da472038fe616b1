package org.cupel.launcher.tests;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/**
 * Result of a test run.
 *
 * @param exitCode of Maven, which also fails when nothing was tested
 * @param failed failures and errors
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record TestReport(int exitCode, int passed, int failed, int skipped, List<ModuleTests> modules) {
    public TestReport {
        modules = List.copyOf(modules);
    }

    static TestReport of(int exitCode, List<ModuleTests> modules) {
        return new TestReport(
                exitCode,
                modules.stream().mapToInt(ModuleTests::passed).sum(),
                modules.stream().mapToInt(ModuleTests::failed).sum(),
                modules.stream().mapToInt(ModuleTests::skipped).sum(),
                modules);
    }

    public String closingLine() {
        return passed + " passed, " + failed + " failed, " + skipped + " skipped";
    }

    /** The tests of one Maven module. */
    public record ModuleTests(String module, int passed, int failed, int skipped) {
        ModuleTests plus(ModuleTests other) {
            return new ModuleTests(module, passed + other.passed, failed + other.failed, skipped + other.skipped);
        }
    }
}
