package org.cupel.acquisition.intake;

/** Lets one batch at a time be tried out: it holds the locks of many candidates, and two of those could wait for each other. */
public interface DryRuns {

    /** Waits until no other batch is being tried out; holds until the transaction ends. */
    void awaitTurn();

    /** What the last row did is in the database; that it is not kept in memory too keeps later rows as fast as the first. */
    void nextRow();
}
