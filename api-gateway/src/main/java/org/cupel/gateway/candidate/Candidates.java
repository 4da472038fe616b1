package org.cupel.gateway.candidate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cupel.gateway.campaign.ValidationResult;
import org.cupel.gateway.paging.Order;
import org.cupel.gateway.paging.PageRequest;
import org.cupel.gateway.paging.Slice;

/** Candidates, read. */
public interface Candidates {

    Slice<Candidate> page(UUID campaignId, CandidateFilter filter, Order order, PageRequest request);

    CandidateSummary summary(UUID campaignId, CandidateFilter filter);

    Optional<Candidate> find(UUID id);

    /** Oldest first. */
    List<HistoryEntry> history(UUID id);

    /** Newest first. */
    List<ValidationResult> results(UUID id);

    /** Structures' canonical JSON, in Å, by material; those without one are left out. */
    Map<String, String> structures(List<String> materialIds);

    /** The structure's canonical JSON, in Å; empty when the material has none. */
    Optional<String> structure(String materialId);
}
