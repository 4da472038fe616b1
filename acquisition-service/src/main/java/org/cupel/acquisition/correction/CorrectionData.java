package org.cupel.acquisition.correction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cupel.acquisition.campaign.Property;

/** What is corrected and by what, as the tables know it. */
public interface CorrectionData {

    /** Empty before the first ranking. */
    Optional<Basis> basis(UUID campaignId);

    /** The label of every material with a result, in the order in which they came in, whichever campaign asked for it. */
    List<Label> labels(Property property);

    /** Everything that was predicted for a request and is finite, also of materials that have a result by now. */
    List<Predicted> predictions(Basis basis, Property property);

    /** How many shards the model was asked for: they are the request's first. */
    int shards(Basis basis);

    /** Frees the room of scores that were replaced, for the next ones; outside any transaction. */
    void tidy();
}
