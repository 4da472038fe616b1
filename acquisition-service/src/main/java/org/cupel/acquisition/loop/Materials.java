package org.cupel.acquisition.loop;

import java.util.Optional;
import java.util.OptionalInt;
import org.cupel.acquisition.campaign.Campaign;

/** Ingested materials, owned by another service that may not have created its views yet. */
public interface Materials {

    /** Materials whose property is known, empty while labels cannot be read. */
    OptionalInt labelled(String property);

    /** What the campaign may still ask for, empty while it cannot be read. */
    Optional<Pool> pool(Campaign campaign);
}
