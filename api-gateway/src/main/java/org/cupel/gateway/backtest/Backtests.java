package org.cupel.gateway.backtest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.UUID;
import org.cupel.gateway.paging.PageRequest;
import org.cupel.gateway.paging.Slice;

/** Where back-tests are read. */
public interface Backtests {

    Slice<Backtest> page(PageRequest request);

    Optional<Backtest> find(UUID id);

    /** Empty until it is finished. */
    Optional<JsonNode> report(UUID id);

    /** An SVG; empty until it is finished. */
    Optional<String> curve(UUID id);
}
