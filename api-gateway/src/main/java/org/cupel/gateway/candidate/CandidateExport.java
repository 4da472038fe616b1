package org.cupel.gateway.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.cupel.crystal.io.CrystalJson;
import org.cupel.crystal.io.MaterialRow;
import org.cupel.gateway.paging.Cursor;
import org.cupel.gateway.paging.PageRequest;
import org.cupel.gateway.paging.Slice;

/** All candidates that a filter lets through, page by page: memory stays flat however many there are. */
@ApplicationScoped
public class CandidateExport {

    private static final int PAGE = 500;
    private static final String ORDER = "rank";

    private final CandidateCatalogue catalogue;
    private final Candidates candidates;

    CandidateExport(CandidateCatalogue catalogue, Candidates candidates) {
        this.catalogue = catalogue;
        this.candidates = candidates;
    }

    /** Writes one page of rows. */
    @FunctionalInterface
    public interface PageWriter {
        void write(List<Candidate> page) throws IOException;
    }

    /** Hands over every candidate once, best rank first. */
    public void each(String campaignId, CandidateFilter filter, PageWriter writer) throws IOException {
        String cursor = null;
        do {
            Slice<Candidate> slice = catalogue.page(campaignId, filter, ORDER, PageRequest.of(PAGE, cursor));
            writer.write(slice.items());
            cursor = slice.next().map(Cursor::encode).orElse(null);
        } while (cursor != null);
    }

    /** Writes the structures of one page, named by their materials; materials without a structure are left out. */
    public void structures(List<Candidate> page, StructureFormat format, OutputStream out) throws IOException {
        var ids = page.stream().map(Candidate::materialId).toList();
        var stored = candidates.structures(ids);
        var rows = ids.stream()
                .filter(stored::containsKey)
                .map(id -> new MaterialRow(id, CrystalJson.read(stored.get(id))));
        format.writer().write(rows, out);
    }
}
