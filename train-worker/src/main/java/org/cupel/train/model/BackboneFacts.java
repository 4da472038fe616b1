package org.cupel.train.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.cupel.backbone.registry.BackboneRegistry;
import org.cupel.backbone.registry.PublishedBackbone;
import org.cupel.schema.model.BackboneReference;
import org.cupel.train.plan.BackboneUse;

/**
 * What is known about the weights of a backbone by their hash.
 *
 * @param licence SPDX identifier, or {@code unknown}
 * @param trainedOn what it has seen, for the question of leakage
 * @param source the paper or card to cite
 */
record BackboneFacts(String licence, String trainedOn, String source) {

    private static final String OWN_REPORT = "/backbones/own.json";
    private static final BackboneFacts OWN = new BackboneFacts(
            "CC-BY-4.0",
            "Materials Project crystals published before 2010 or without a year, chemical systems held out by a salted hash"
                    + " excepted",
            "the model card that comes with Cupel (own.md)");
    private static final BackboneFacts UNKNOWN = new BackboneFacts(
            "unknown", "what the operator's own file of weights has seen is not known here", "unknown");

    static BackboneFacts of(BackboneUse use) {
        if (use.sha256().equals(ownSha256())) {
            return OWN;
        }
        return BackboneRegistry.standard().all().stream()
                .filter(published -> published
                        .weights()
                        .knownSha256()
                        .filter(use.sha256()::equals)
                        .isPresent())
                .findFirst()
                .map(BackboneFacts::of)
                .orElse(UNKNOWN);
    }

    static BackboneReference reference(BackboneUse use) {
        return new BackboneReference(use.name(), use.sha256(), of(use).licence());
    }

    private static BackboneFacts of(PublishedBackbone published) {
        return new BackboneFacts(published.licence(), published.trainedOn(), "doi:" + published.doi());
    }

    private static String ownSha256() {
        try (InputStream report = BackboneRegistry.class.getResourceAsStream(OWN_REPORT)) {
            return new ObjectMapper().readTree(report).path("weightsSha256").asText();
        } catch (IOException damaged) {
            throw new UncheckedIOException("The resource " + OWN_REPORT + " is damaged. Build backbone anew.", damaged);
        }
    }
}
