package org.cupel.gateway.campaign;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cupel.gateway.paging.Order;
import org.cupel.gateway.paging.PageRequest;
import org.cupel.gateway.paging.Slice;

/** Campaigns and what belongs to one, read. */
public interface Campaigns {

    Slice<Campaign> page(Order order, PageRequest request);

    Optional<Campaign> find(UUID id);

    boolean exists(UUID id);

    /** Number of candidates by state; a state without any is left out. */
    Map<String, Integer> candidatesByState(UUID id);

    Optional<Ranking> latestRanking(UUID id);

    Optional<Ranking> ranking(UUID id, UUID rankingId);

    /** Newest first. */
    Slice<Ranking> rankings(UUID id, PageRequest request);

    /** Newest first. */
    Slice<ValidationResult> results(UUID id, PageRequest request);

    /** Newest first. */
    Slice<Note> notes(UUID id, PageRequest request);

    /** Newest first. */
    Slice<DriftReport> drift(UUID id, PageRequest request);
}
