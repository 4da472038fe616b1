package org.cupel.train.model;

import java.nio.charset.StandardCharsets;

/**
 * A file of a model before it is stored.
 *
 * @param path what it is called within the model, e.g. {@code figures/parity.svg}
 */
public record FileContent(String path, byte[] content, String mediaType) {

    /** Where figures lie within the model, and in MLflow. */
    public static final String FIGURES = "figures/";

    public static FileContent text(String path, String text, String mediaType) {
        return new FileContent(path, text.getBytes(StandardCharsets.UTF_8), mediaType);
    }
}
