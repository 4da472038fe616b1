package org.cupel.gateway.event;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cupel.platform.problem.ProblemException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everything that is told: what happened, and how far long work is. */
@ApplicationScoped
public class News {

    private static final Set<String> STEPS = Set.of(Underway.INGESTION, Underway.TRAINING, Underway.INQUIRY);

    private final CampaignEvents events;
    private final Progress progress;
    private final Set<String> names;

    News(
            CampaignEvents events,
            Progress progress,
            @ConfigProperty(name = "mp.messaging.incoming.campaign-events.topics") List<String> topics) {
        this.events = events;
        this.progress = progress;
        this.names = new TreeSet<>(topics);
        names.addAll(STEPS);
    }

    /**
     * @param types names separated by commas, null or empty for all
     * @throws ProblemException 400 for a name that nothing has
     */
    public Multi<CampaignEvent> of(String types) {
        Set<String> wanted = types == null || types.isBlank()
                ? names
                : new TreeSet<>(List.of(types.trim().split("\\s*,\\s*")));
        wanted.stream().filter(name -> !names.contains(name)).findFirst().ifPresent(this::refuse);
        var facts = events.of(wanted);
        // Nothing is read for those who do not ask for it.
        return wanted.stream().noneMatch(STEPS::contains)
                ? facts
                : Multi.createBy()
                        .merging()
                        .streams(facts, progress.all().filter(event -> wanted.contains(event.type())));
    }

    private void refuse(String name) {
        throw new ProblemException(
                400,
                "bad-event-type",
                "There are no events '" + name + "'. Try some of " + String.join(", ", names) + ".");
    }
}
