package org.cupel.acquisition.ranking;

import java.util.List;
import org.cupel.acquisition.campaign.Campaign;

/** What batches are chosen from, beside the ranking; read under the campaign's lock. */
public interface BatchSources {

    /** In the order asked for; those that are not known any more are left out. */
    List<BatchMaterial> describe(List<String> materialIds);

    /** Materials that wait for a result, in the campaign or in others about the same property. */
    List<BatchMaterial> pending(Campaign campaign);

    /** Tested candidates of the campaign: those measured least often first, among them the best. */
    List<BatchMaterial> tested(Campaign campaign, int most);

    /** Candidates that the campaign's budget is used by: with a result, or under way to one. */
    int budgetTaken(Campaign campaign);
}
