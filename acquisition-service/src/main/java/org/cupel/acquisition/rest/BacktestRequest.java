package org.cupel.acquisition.rest;

import java.util.List;
import java.util.UUID;

/** Body of {@code POST /internal/back-tests}; a goal or a campaign is required, see the README for the defaults. */
public record BacktestRequest(
        String goal,
        List<String> policies,
        Integer seeds,
        Long seedFrom,
        Integer batch,
        Integer initial,
        Integer budget,
        Double stopAt,
        List<String> features,
        Boolean baselines,
        String table,
        UUID campaignId) {}
