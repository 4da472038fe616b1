package org.cupel.acquisition.backtest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cupel.surrogate.backtest.Discovery;

/** Where back-tests are kept. Every change is one of a transaction under way, and changes nothing that has ended. */
public interface Backtests {

    /** @return false when the key was used before; nothing is stored then */
    boolean add(StoredBacktest fresh, String idempotencyKey);

    Optional<StoredBacktest> find(UUID id);

    Optional<StoredBacktest> ofKey(String idempotencyKey);

    void started(UUID id, int total, String tableSha256, Instant at);

    /** What was found before by the same program. */
    List<KeptSearch> searches(UUID id, String program);

    /** Keeps a search and counts it. */
    void keep(UUID id, String program, KeptSearch search);

    void finished(UUID id, String report, String curve, Instant at);

    void failed(UUID id, String error, Instant at);

    void cancelled(UUID id, Instant at);

    /** A search that is done, by policy and budget. */
    record KeptSearch(String policy, int budget, Discovery search) {}
}
