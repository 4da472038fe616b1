package org.cupel.ingest.run;

import java.util.List;
import org.cupel.ingest.source.Source;
import org.cupel.platform.problem.ProblemException;

/** The sources that this installation knows. */
public interface RunSources {

    /** In the order in which they are listed. */
    List<ConfiguredSource> all();

    /** @throws ProblemException 404 with the names that there are */
    ConfiguredSource named(String name);

    /**
     * A source and what the operator decided about it.
     *
     * @param enabled whether the schedule runs it
     * @param selection of its rows, empty for all
     */
    record ConfiguredSource(Source source, boolean enabled, String cron, String selection) {

        public String name() {
            return source.profile().name();
        }
    }
}
