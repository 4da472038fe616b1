package org.cupel.gateway.ingestion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cupel.gateway.failure.Kind;
import org.cupel.gateway.paging.PageRequest;
import org.cupel.gateway.paging.Slice;
import org.cupel.platform.problem.ProblemException;

/** What became of uploads. */
@ApplicationScoped
public class IngestionJournal {

    private final Ingestions ingestions;

    IngestionJournal(Ingestions ingestions) {
        this.ingestions = ingestions;
    }

    public Slice<Ingestion> page(PageRequest request) {
        return ingestions.page(request);
    }

    /** @throws ProblemException 404 when no ingestion has the id */
    public Ingestion existing(String text) {
        var id = Kind.INGESTION.id(text);
        return ingestions.find(id).orElseThrow(() -> Kind.INGESTION.unknown(id));
    }

    public Slice<RejectedRow> rejected(String text, PageRequest request) {
        return ingestions.rejected(existing(text).runId(), request);
    }

    public List<QuarantineReason> reasons(String text) {
        return ingestions.reasons(existing(text).runId());
    }
}
