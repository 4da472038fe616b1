package org.cupel.gateway.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cupel.gateway.inquiry.AnswerFilter;
import org.cupel.gateway.inquiry.Inquiries;
import org.cupel.gateway.inquiry.Inquiry;
import org.cupel.gateway.inquiry.InquiryAnswer;
import org.cupel.gateway.paging.ColumnType;
import org.cupel.gateway.paging.Order;
import org.cupel.gateway.paging.Order.Column;
import org.cupel.gateway.paging.PageRequest;
import org.cupel.gateway.paging.Slice;

/** Inquiries through the views of predict-worker. */
@ApplicationScoped
class InquiryRepository implements Inquiries {

    private static final Order NEWEST = new Order(
            "-createdAt",
            new Column("createdAt", "created_at", ColumnType.TIME),
            new Column("id", "id", ColumnType.ID),
            true);

    private final Database database;

    InquiryRepository(Database database) {
        this.database = database;
    }

    @Override
    public Slice<Inquiry> page(PageRequest request) {
        return new ViewQuery("prediction.inquiry_list").page(database, NEWEST, request, InquiryRepository::inquiry);
    }

    @Override
    public Optional<Inquiry> find(UUID id) {
        return database.find(
                "select * from prediction.inquiry_list where id = ?", List.of(id), InquiryRepository::inquiry);
    }

    @Override
    public Slice<InquiryAnswer> answers(UUID id, AnswerFilter filter, Order order, PageRequest request) {
        var query = new ViewQuery("prediction.inquiry_answer_list").where("inquiry_id = ?", id);
        if (!filter.decisions().isEmpty()) {
            query.where("decision = any (?)", (Object) filter.decisions().toArray(String[]::new));
        }
        if (filter.refusedOnly()) {
            query.where("problem is not null");
        }
        return query.page(database, order, request, InquiryRepository::answer);
    }

    static Inquiry inquiry(Columns row) throws SQLException {
        return new Inquiry(
                row.id("id"),
                row.text("name"),
                row.text("property"),
                row.id("model_id"),
                row.text("file_sha256"),
                row.bigint("file_bytes"),
                row.text("state"),
                row.integer("answered"),
                row.integer("refused"),
                row.integerOrNull("total"),
                row.text("error"),
                row.text("asked_by"),
                row.instant("created_at"),
                row.instant("started_at"),
                row.instant("ended_at"));
    }

    private static InquiryAnswer answer(Columns row) throws SQLException {
        return new InquiryAnswer(
                row.integer("row_number"),
                row.text("name"),
                row.text("formula"),
                row.integerOrNull("atom_count"),
                row.json("structure"),
                row.json("prediction"),
                row.text("problem"));
    }
}
