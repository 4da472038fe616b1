package org.cupel.acquisition.backtest;

import java.util.Optional;

/** What is known of tables that were uploaded or written down. */
public interface FinishedTables {

    /** The same bytes again change nothing. */
    void add(FinishedTable table);

    Optional<FinishedTable> find(String sha256);
}
