package org.cupel.gateway.optimade.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.cupel.gateway.optimade.property.EntryType;

/** What there is to serve. */
public interface Entries {

    EntryPage page(EntryList list);

    /** No entry or one, as a page. */
    EntryPage find(EntryType type, String id, Fields fields);

    /** References with these ids, all their attributes. */
    List<ObjectNode> references(List<String> ids);
}
