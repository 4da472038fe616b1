package org.cupel.train.model;

import java.util.List;

/**
 * On what terms a model may be used.
 *
 * @param model as the operator states it
 * @param backbone null without one
 * @param labelSources whose labels these are, as configured; their own licences ask for attribution
 */
record CardLicence(String model, String backbone, List<String> labelSources) {}
