package org.cupel.gateway.optimade.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A page of entries.
 *
 * @param entries resource objects
 * @param references ids of the references that they relate to, each once
 * @param next where the next page begins, null after the last
 * @param returned entries that match, null when they were too many to count in time
 */
public record EntryPage(
        List<ObjectNode> entries, List<String> references, PageCursor next, Long returned, long available) {}
