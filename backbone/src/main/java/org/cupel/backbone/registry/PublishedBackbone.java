package org.cupel.backbone.registry;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Weights that their authors published.
 *
 * @param name of the network
 * @param tasks what it predicts
 * @param parameters trainable numbers
 * @param licence SPDX identifier
 * @param doi of the paper to cite
 * @param trainedOn what it has seen, for the question of leakage
 * @param files the weights first, then what they need beside them
 */
public record PublishedBackbone(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) String version,
        @JsonProperty(required = true) List<String> tasks,
        @JsonProperty(required = true) long parameters,
        @JsonProperty(required = true) String licence,
        @JsonProperty(required = true) String doi,
        @JsonProperty(value = "trained_on", required = true) String trainedOn,
        @JsonProperty(required = true) List<PublishedFile> files) {

    public PublishedFile weights() {
        return files.get(0);
    }
}
