package org.cupel.gateway.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.cupel.gateway.failure.Kind;
import org.cupel.gateway.paging.ColumnType;
import org.cupel.gateway.paging.Cursor;
import org.cupel.gateway.paging.Order;
import org.cupel.gateway.paging.Order.Column;
import org.cupel.gateway.paging.PageRequest;
import org.cupel.gateway.paging.Slice;
import org.cupel.platform.problem.ProblemException;

/** What was asked in the background, and what was answered. */
@ApplicationScoped
public class InquiryJournal {

    private static final int PAGE = 500;
    private static final Column ROW = new Column("row", "row_number", ColumnType.INTEGER);
    private static final List<Column> COLUMNS = List.of(ROW, new Column("q50", "median", ColumnType.NUMBER));

    private final Inquiries inquiries;

    InquiryJournal(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    public Slice<Inquiry> page(PageRequest request) {
        return inquiries.page(request);
    }

    /** @throws ProblemException 404 when no inquiry has the id */
    public Inquiry existing(String text) {
        UUID id = Kind.INQUIRY.id(text);
        return inquiries.find(id).orElseThrow(() -> Kind.INQUIRY.unknown(id));
    }

    /**
     * @param sort row or q50, with a leading minus when descending
     * @throws ProblemException 404 when no inquiry has the id
     */
    public Slice<InquiryAnswer> answers(String text, AnswerFilter filter, String sort, PageRequest request) {
        Order order = Order.of(sort, COLUMNS, ROW);
        return inquiries.answers(existing(text).id(), filter, order, request);
    }

    /** Writes one page of answers. */
    @FunctionalInterface
    public interface PageWriter {
        void write(List<InquiryAnswer> page) throws IOException;
    }

    /** Hands over every answer once, in the order of the file. */
    public void each(UUID id, AnswerFilter filter, PageWriter writer) throws IOException {
        Order order = new Order("row", ROW, ROW, false);
        String cursor = null;
        do {
            Slice<InquiryAnswer> slice = inquiries.answers(id, filter, order, PageRequest.of(PAGE, cursor));
            writer.write(slice.items());
            cursor = slice.next().map(Cursor::encode).orElse(null);
        } while (cursor != null);
    }
}
