package org.cupel.acquisition.loop;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cupel.acquisition.campaign.Property;

/** Models of properties that a goal bounds beside the one that is ranked by. */
public interface OtherModels {

    /** The champions of these properties; one without a champion is left out. */
    Map<Property, UUID> champions(List<Property> properties);

    /** The models that a request was made to, by property, that of the ranked one among them. */
    Map<Property, UUID> asked(UUID requestId);
}
