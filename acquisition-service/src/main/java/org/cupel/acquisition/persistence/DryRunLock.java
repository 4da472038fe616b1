package org.cupel.acquisition.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.cupel.acquisition.intake.DryRuns;

@ApplicationScoped
class DryRunLock implements DryRuns {

    private final EntityManager entityManager;

    DryRunLock(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void awaitTurn() {
        AdvisoryLock.take(entityManager, "results are tried out");
    }

    @Override
    public void nextRow() {
        entityManager.flush();
        entityManager.clear();
    }
}
