package org.cupel.platform.tracking;

import java.util.Map;

/**
 * A registered model.
 *
 * @param latestVersion null when it has no version yet
 * @param aliases alias to version, e.g. {@code champion} to {@code 3}
 */
public record TrackedModel(String name, String latestVersion, Map<String, String> aliases, Map<String, String> tags) {}
