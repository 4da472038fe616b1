package org.cupel.ingest.source;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Stand-ins are asked, quickly. */
public final class SourceProfileOfTests implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "cupel.ingest.open-addresses", "true",
                "cupel.ingest.batch-rows", "20",
                "cupel.ingest.sources.materials-project.page-size", "30",
                "cupel.ingest.sources.materials-project.key", "secret",
                "cupel.ingest.http.requests-per-second", "1000",
                "cupel.ingest.http.burst", "1000",
                "cupel.ingest.http.first-pause", "1MS",
                "cupel.ingest.http.longest-pause", "5MS",
                "cupel.ingest.http.first-byte-timeout", "2S",
                "cupel.jobs.backoff", "20MS");
    }
}
