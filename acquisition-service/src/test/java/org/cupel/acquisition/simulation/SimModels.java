package org.cupel.acquisition.simulation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cupel.acquisition.campaign.Property;
import org.cupel.acquisition.loop.OtherModels;

/** Champions of the one other property that goals bound. */
final class SimModels implements OtherModels {

    static final Property OTHER = Property.BAND_GAP;

    private final SimState state;

    SimModels(SimState state) {
        this.state = state;
    }

    @Override
    public Map<Property, UUID> champions(List<Property> properties) {
        return state.otherChampions.isEmpty() || !properties.contains(OTHER)
                ? Map.of()
                : Map.of(OTHER, state.otherChampion());
    }

    @Override
    public Map<Property, UUID> asked(UUID requestId) {
        return state.asked.get(requestId);
    }
}
