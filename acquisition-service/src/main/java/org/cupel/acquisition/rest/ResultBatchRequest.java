package org.cupel.acquisition.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Body of {@code POST /internal/results} as JSON; rows are read one by one, so that a bad one spoils no other. */
public record ResultBatchRequest(List<JsonNode> results) {}
