package org.cupel.gateway.audit;

import java.util.List;
import org.cupel.gateway.paging.PageRequest;
import org.cupel.gateway.paging.Slice;

/** Where the log is kept; it is only ever added to. */
public interface AuditLog {

    void add(List<AuditEntry> entries);

    /** Newest first. */
    Slice<AuditEntry> page(AuditFilter filter, PageRequest request);
}
