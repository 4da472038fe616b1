package org.cupel.predict.inquiry;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Limits that a test can reach, and pages of which a small file has several. */
public final class SmallInquiries implements QuarkusTestProfile {

    static final int STRUCTURES = 30;
    static final int BYTES = 100_000;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "cupel.predict.page-materials",
                "4",
                "cupel.predict.inquiry.max-bytes",
                String.valueOf(BYTES),
                "cupel.predict.inquiry.max-expanded-bytes",
                "200000",
                "cupel.predict.inquiry.max-structures",
                String.valueOf(STRUCTURES));
    }
}
