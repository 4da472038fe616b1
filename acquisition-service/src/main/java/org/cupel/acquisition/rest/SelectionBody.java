package org.cupel.acquisition.rest;

import java.util.List;

/** Which materials a campaign considers; every component may be absent. */
public record SelectionBody(List<String> requiredElements, List<String> excludedElements, Integer maxAtoms) {}
