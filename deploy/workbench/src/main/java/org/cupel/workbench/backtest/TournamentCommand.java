package org.cupel.workbench.backtest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.cupel.surrogate.backtest.Policies;
import org.cupel.surrogate.backtest.Policy;
import org.cupel.surrogate.backtest.report.Setup;
import org.cupel.surrogate.goal.Condition;
import org.cupel.surrogate.goal.Goal;
import org.cupel.surrogate.goal.GoalException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which policy for data like these? */
@Command(
        name = "tournament",
        description = {
            "Plays policies against each other on a finished data set, recommends one and says how sure that is.",
            "Seed by seed all start from the same random rows; the worse half is left out while seeds are added."
        },
        exitCodeList = {ExitCodes.DONE, ExitCodes.FAILED, ExitCodes.UNUSABLE},
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./cupel tournament --table plate.csv --goal \"minimise last, top 1%%\" \\",
            "      --json out.json",
            "  ./cupel tournament --table oxides.csv --goal \"heat <= 0.2\" \\",
            "      --policy process-ucb,forest-ucb --all-seeds"
        })
public final class TournamentCommand implements Callable<Integer> {

    @Mixin
    private BacktestOptions options;

    @Mixin
    private PolicyOption policies;

    @Option(names = "--all-seeds", description = "Plays every policy over all seeds and leaves none out.")
    private boolean allSeeds;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Goal goal = options.goal();
        List<Policy> taking = taking(goal);
        BacktestRun run = BacktestRun.of(options, goal);
        run.finish(run.tournament(taking, !allSeeds));
        return 0;
    }

    private List<Policy> taking(Goal goal) {
        Set<String> names = new LinkedHashSet<>(policies.names().isEmpty() ? Policies.names() : policies.names());
        names.add(Setup.RANDOM);
        List<Policy> taking = new ArrayList<>();
        for (String name : names) {
            if (policies.names().contains(name)) {
                taking.add(Policies.named(name, goal));
            } else {
                fitting(name, goal).ifPresent(taking::add);
            }
        }
        return taking;
    }

    private static Optional<Policy> fitting(String name, Goal goal) {
        if (name.endsWith("feasibility") && goal.condition().equals(new Condition.AllOf(List.of()))) {
            return Optional.empty();
        }
        try {
            return Optional.of(Policies.named(name, goal));
        } catch (GoalException doesNotFit) {
            return Optional.empty();
        }
    }
}
