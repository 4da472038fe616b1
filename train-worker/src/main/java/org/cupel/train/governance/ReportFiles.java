package org.cupel.train.governance;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.surrogate.governance.GovernanceReport;
import org.cupel.train.trust.Reliability;

/** Governance reports in S3, for the tracking server. A report is about a signed model, so it is no part of it. */
@ApplicationScoped
public class ReportFiles {

    private static final String JSON = "application/json";
    private static final String HTML = "text/html";

    private final ObjectStore objects;
    private final ReportPage page = new ReportPage();

    ReportFiles(ObjectStore objects) {
        this.objects = objects;
    }

    /** The keys under which the two forms of a report lie. */
    public record Keys(String json, String html) {}

    public Keys put(JudgedModel model, GovernanceReport report, Reliability reliability) {
        return new Keys(
                put(ReportJson.of(report, reliability).toPrettyString(), JSON),
                put(page.html(model.model(), report), HTML));
    }

    private String put(String text, String mediaType) {
        try {
            return objects.putContent(
                            "governance", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), mediaType)
                    .key();
        } catch (IOException failure) {
            throw new UncheckedIOException("A governance report cannot be stored", failure);
        }
    }
}
