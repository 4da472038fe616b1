package org.cupel.acquisition.persistence;

import jakarta.persistence.EntityManager;

/** Makes "look whether it is there, then insert" safe against another transaction doing the same. */
final class AdvisoryLock {

    private AdvisoryLock() {}

    /** Waits for every other transaction that holds the name, then holds it until the transaction ends. */
    static void take(EntityManager entityManager, String name) {
        entityManager
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))", Integer.class)
                .setParameter("name", name)
                .getSingleResult();
    }
}
