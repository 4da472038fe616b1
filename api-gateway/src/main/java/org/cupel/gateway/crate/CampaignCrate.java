package org.cupel.gateway.crate;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.cupel.gateway.campaign.CampaignDetail;
import org.cupel.gateway.campaign.CampaignOverview;
import org.cupel.gateway.candidate.CandidateExport;
import org.cupel.gateway.candidate.CandidateFilter;
import org.cupel.gateway.candidate.StructureFormat;
import org.cupel.gateway.paging.Cursor;
import org.cupel.gateway.paging.PageRequest;
import org.cupel.gateway.paging.Slice;
import org.cupel.platform.problem.ProblemException;

/**
 * A campaign as an RO-Crate to keep, publish or hand on: a zip that is made while it is read, page by page. What happens meanwhile may be
 * in one file and not yet in another.
 */
@ApplicationScoped
public class CampaignCrate {

    private static final int PAGE = 500;
    private static final String LINES = "application/x-ndjson";

    private final CampaignOverview campaigns;
    private final CandidateExport candidates;
    private final CitedSources sources;
    private final ObjectMapper json;

    CampaignCrate(CampaignOverview campaigns, CandidateExport candidates, CitedSources sources, ObjectMapper json) {
        this.campaigns = campaigns;
        this.candidates = candidates;
        this.sources = sources;
        this.json = json;
    }

    /** @throws ProblemException 404 when no campaign has the id; nothing is written then */
    public CampaignDetail described(String campaignId) {
        return campaigns.detail(campaignId);
    }

    public void write(CampaignDetail campaign, OutputStream out) throws IOException {
        String id = campaign.campaign().id().toString();
        var archive = new CrateArchive(out);
        archive.add("campaign.json", "application/json", "The campaign as it was.", file -> line(campaign, file));
        archive.add(
                "rankings.jsonl",
                LINES,
                "Rankings with policy, parameters, seed, model and picks, newest first.",
                file -> lines(request -> campaigns.rankings(id, request), file));
        archive.add(
                "results.jsonl",
                LINES,
                "Results, newest first; corrected ones and their corrections name each other.",
                file -> lines(request -> campaigns.results(id, request), file));
        archive.add(
                "notes.jsonl",
                LINES,
                "What people wrote down, newest first.",
                file -> lines(request -> campaigns.notes(id, request), file));
        archive.add(
                "candidates.jsonl",
                LINES,
                "Candidates with predictions, decisions and reasons, best rank first.",
                file -> candidates.each(id, CandidateFilter.ALL, page -> each(page, file)));
        archive.add(
                "structures.cif",
                StructureFormat.CIF.mediaType(),
                "Structures of the candidates, named by material.",
                file -> candidates.each(
                        id, CandidateFilter.ALL, page -> candidates.structures(page, StructureFormat.CIF, file)));
        var metadata = CrateMetadata.of(
                campaign, archive.files(), sources.of(campaign.campaign().id()), Instant.now());
        archive.add(CrateMetadata.NAME, "application/ld+json", "This crate.", file -> line(metadata, file));
        archive.finish();
    }

    /** Reads the page that a request asks for. */
    @FunctionalInterface
    private interface Pages<T> {
        Slice<T> page(PageRequest request);
    }

    private <T> void lines(Pages<T> pages, OutputStream file) throws IOException {
        String cursor = null;
        do {
            Slice<T> slice = pages.page(PageRequest.of(PAGE, cursor));
            each(slice.items(), file);
            cursor = slice.next().map(Cursor::encode).orElse(null);
        } while (cursor != null);
    }

    private void each(List<?> items, OutputStream file) throws IOException {
        for (Object item : items) {
            line(item, file);
        }
    }

    private void line(Object item, OutputStream file) throws IOException {
        file.write(json.writeValueAsBytes(item));
        file.write('\n');
    }
}
