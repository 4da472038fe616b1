package org.cupel.acquisition.ranking;

import java.util.List;

/**
 * Everything beside scores that decides a batch; kept with the run.
 *
 * @param fresh how many new candidates to choose
 * @param open materials of the best of the ranking, best first
 * @param pending materials that wait for a result of the same property, here or in another campaign
 * @param replicates tested materials that are to be measured again
 * @param note why fewer are chosen than were asked for, null otherwise
 */
public record BatchInputs(
        int fresh,
        List<BatchMaterial> open,
        List<BatchMaterial> pending,
        List<BatchMaterial> replicates,
        String note) {}
