package org.cupel.gateway.inquiry;

import java.util.Optional;
import java.util.UUID;
import org.cupel.gateway.paging.Order;
import org.cupel.gateway.paging.PageRequest;
import org.cupel.gateway.paging.Slice;

/** Where inquiries are read. */
public interface Inquiries {

    Slice<Inquiry> page(PageRequest request);

    Optional<Inquiry> find(UUID id);

    Slice<InquiryAnswer> answers(UUID id, AnswerFilter filter, Order order, PageRequest request);
}
