package org.cupel.train.promotion;

import java.util.UUID;

/** Where one model stands now. */
public record ModelStanding(UUID modelId, String property, ModelState state) {}
