package org.cupel.gateway.work;

import org.cupel.gateway.paging.Order;
import org.cupel.gateway.paging.PageRequest;
import org.cupel.gateway.paging.Slice;

/** Where the work of laboratories can be read. */
public interface WorkItems {

    Slice<WorkItem> page(WorkFilter filter, Order order, PageRequest request);
}
