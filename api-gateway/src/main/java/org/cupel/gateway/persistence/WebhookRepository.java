package org.cupel.gateway.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cupel.gateway.paging.ColumnType;
import org.cupel.gateway.paging.Order;
import org.cupel.gateway.paging.Order.Column;
import org.cupel.gateway.paging.PageRequest;
import org.cupel.gateway.paging.Slice;
import org.cupel.gateway.webhook.Announcement;
import org.cupel.gateway.webhook.Attempt;
import org.cupel.gateway.webhook.Delivery;
import org.cupel.gateway.webhook.DueDelivery;
import org.cupel.gateway.webhook.Webhook;
import org.cupel.gateway.webhook.WebhookStore;

/**
 * Webhooks in the gateway's own schema. Each method is one statement, hence one transaction. Whoever writes to both tables locks the
 * subscription first, as its removal does: otherwise an attempt that ends and a removal could wait for each other.
 */
@ApplicationScoped
class WebhookRepository implements WebhookStore {

    private static final Order NEWEST = new Order(
            "-createdAt",
            new Column("createdAt", "created_at", ColumnType.TIME),
            new Column("id", "id", ColumnType.ID),
            true);

    private static final String ADD = """
            insert into webhook_subscriptions (id, url, event_types, campaign_id, created_by, created_at)
            select ?, ?, ?, ?::uuid, ?, ? where (select count(*) from webhook_subscriptions) < ?
            returning *
            """;
    private static final String ANNOUNCE = """
            insert into webhook_deliveries (id, subscription_id, event_id, type, body, created_at, due_at)
            select gen_random_uuid(), s.id, ?, ?, ?, now(), now() from webhook_subscriptions s
            where ? = any (s.event_types) and s.disabled_at is null and s.created_at <= ?
              and (s.campaign_id is null or ?::uuid is null or s.campaign_id = ?::uuid)
            on conflict (subscription_id, event_id) do nothing returning id
            """;
    private static final String ANNOUNCE_TEST = """
            insert into webhook_deliveries (id, subscription_id, event_id, type, body, created_at, due_at)
            values (gen_random_uuid(), ?, ?, ?, ?, now(), now()) returning *
            """;
    private static final String TAKE = """
            with busy as (
              select subscription_id from webhook_deliveries where leased_until > now()
              group by subscription_id having count(*) >= ?),
            due as (
              select d.id, s.url from webhook_deliveries d join webhook_subscriptions s on s.id = d.subscription_id
              where d.state = 'waiting' and d.due_at <= now() and (s.disabled_at is null or d.type = 'webhook.test')
                and d.subscription_id not in (select subscription_id from busy)
              order by d.due_at limit 1 for update of d skip locked)
            update webhook_deliveries d
            set epoch = d.epoch + 1, attempts = d.attempts + 1, last_attempt_at = now(),
              leased_until = now() + ?::interval, due_at = now() + ?::interval
            from due where d.id = due.id
            returning d.id, d.subscription_id, due.url, d.event_id, d.type, d.body, d.epoch, d.attempts, d.created_at
            """;
    private static final String DELIVERED = """
            with owner as materialized (
              select s.id from webhook_subscriptions s join webhook_deliveries d on d.subscription_id = s.id
              where d.id = ? for no key update of s),
            done as (
              update webhook_deliveries d set state = 'delivered', delivered_at = now(), leased_until = null,
                last_status = ?, last_error = null
              from owner where d.id = ? and d.epoch = ? and d.state = 'waiting' and d.subscription_id = owner.id
              returning d.id, d.subscription_id, d.type),
            well as (
              update webhook_subscriptions s set failing_since = null,
                disabled_at = case when done.type = 'webhook.test' then null else s.disabled_at end,
                disabled_why = case when done.type = 'webhook.test' then null else s.disabled_why end
              from done where s.id = done.subscription_id and (s.failing_since is not null or s.disabled_at is not null)
              returning s.id)
            select id from done
            """;
    private static final String FAILED = """
            with owner as materialized (
              select s.id from webhook_subscriptions s join webhook_deliveries d on d.subscription_id = s.id
              where d.id = ? for no key update of s),
            failed as (
              update webhook_deliveries d set state = case when ?::timestamptz is null then 'dead' else 'waiting' end,
                due_at = coalesce(?::timestamptz, d.due_at), leased_until = null, last_status = ?, last_error = ?
              from owner where d.id = ? and d.epoch = ? and d.state = 'waiting' and d.subscription_id = owner.id
              returning d.id, d.subscription_id, d.type),
            ill as (
              update webhook_subscriptions s set failing_since = coalesce(s.failing_since, now()),
                disabled_at = case when e.ends then coalesce(s.disabled_at, now()) else s.disabled_at end,
                disabled_why = case when e.ends then coalesce(s.disabled_why, ?) else s.disabled_why end
              from failed join webhook_subscriptions t on t.id = failed.subscription_id
                cross join lateral (select coalesce(? or t.failing_since < now() - ?::interval, false) as ends) e
              where s.id = failed.subscription_id and failed.type <> 'webhook.test' returning s.id)
            select id from failed
            """;
    private static final String TIDY = """
            with given_up as (
              update webhook_deliveries set state = 'dead', leased_until = null
              where state = 'waiting' and created_at < now() - ?::interval * 1.1
                and (leased_until is null or leased_until < now())
              returning id),
            forgotten as (
              delete from webhook_deliveries where state <> 'waiting' and created_at < now() - ?::interval returning id)
            select id from given_up
            """;

    private final Database database;

    WebhookRepository(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Webhook> add(Webhook webhook, int most) {
        return database.find(
                ADD,
                Arrays.asList(
                        webhook.id(),
                        webhook.url(),
                        webhook.eventTypes().toArray(String[]::new),
                        webhook.campaignId(),
                        webhook.createdBy(),
                        time(webhook.createdAt()),
                        most),
                WebhookRepository::webhook);
    }

    @Override
    public Optional<Webhook> find(UUID id) {
        return database.find(
                "select * from webhook_subscriptions where id = ?", List.of(id), WebhookRepository::webhook);
    }

    @Override
    public Slice<Webhook> page(PageRequest request) {
        return new ViewQuery("webhook_subscriptions").page(database, NEWEST, request, WebhookRepository::webhook);
    }

    @Override
    public Optional<Webhook> remove(UUID id) {
        return database.find(
                "delete from webhook_subscriptions where id = ? returning *", List.of(id), WebhookRepository::webhook);
    }

    @Override
    public Slice<Delivery> deliveries(UUID webhook, PageRequest request) {
        return new ViewQuery("webhook_deliveries")
                .where("subscription_id = ?", webhook)
                .page(database, NEWEST, request, WebhookRepository::delivery);
    }

    @Override
    public void announce(Announcement news) {
        database.list(
                ANNOUNCE,
                Arrays.asList(
                        news.eventId(),
                        news.type(),
                        news.body(),
                        news.type(),
                        time(news.at()),
                        news.campaignId(),
                        news.campaignId()),
                row -> row.id("id"));
    }

    @Override
    public Delivery announceTest(UUID webhook, Announcement news) {
        return database.find(
                        ANNOUNCE_TEST,
                        List.of(webhook, news.eventId(), news.type(), news.body()),
                        WebhookRepository::delivery)
                .orElseThrow();
    }

    @Override
    public Optional<DueDelivery> take(int perReceiver, Duration lease) {
        return database.find(TAKE, List.of(perReceiver, lease.toString(), lease.toString()), WebhookRepository::due);
    }

    @Override
    public boolean delivered(DueDelivery due, int status) {
        return database.find(DELIVERED, List.of(due.id(), status, due.id(), due.epoch()), row -> row.id("id"))
                .isPresent();
    }

    @Override
    public boolean failed(DueDelivery due, Attempt.Failed failed, Instant again, Duration disableAfter) {
        OffsetDateTime next = again == null ? null : time(again);
        return database.find(
                        FAILED,
                        Arrays.asList(
                                due.id(),
                                next,
                                next,
                                failed.status(),
                                failed.why(),
                                due.id(),
                                due.epoch(),
                                failed.why(),
                                failed.gone(),
                                disableAfter.toString()),
                        row -> row.id("id"))
                .isPresent();
    }

    @Override
    public List<UUID> tidy(Duration giveUpAfter, Duration keep) {
        return database.list(TIDY, List.of(giveUpAfter.toString(), keep.toString()), row -> row.id("id"));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Webhook webhook(Columns row) throws SQLException {
        return new Webhook(
                row.id("id"),
                row.text("url"),
                row.texts("event_types"),
                row.id("campaign_id"),
                row.text("created_by"),
                row.instant("created_at"),
                row.instant("failing_since"),
                row.instant("disabled_at"),
                row.text("disabled_why"));
    }

    private static Delivery delivery(Columns row) throws SQLException {
        String state = row.text("state");
        return new Delivery(
                row.id("id"),
                row.text("event_id"),
                row.text("type"),
                state,
                row.integer("attempts"),
                state.equals("waiting") ? row.instant("due_at") : null,
                row.instant("created_at"),
                row.instant("last_attempt_at"),
                row.integerOrNull("last_status"),
                row.text("last_error"),
                row.instant("delivered_at"));
    }

    private static DueDelivery due(Columns row) throws SQLException {
        return new DueDelivery(
                row.id("id"),
                row.id("subscription_id"),
                row.text("url"),
                row.text("event_id"),
                row.text("type"),
                row.text("body"),
                row.bigint("epoch"),
                row.integer("attempts"),
                row.instant("created_at"));
    }
}
