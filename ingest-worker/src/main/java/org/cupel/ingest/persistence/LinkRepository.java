package org.cupel.ingest.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cupel.ingest.link.LinkTable;
import org.cupel.ingest.link.MaterialLink;
import org.cupel.ingest.link.MaterialLinks;
import org.cupel.platform.database.Transactions;

@ApplicationScoped
class LinkRepository implements LinkTable, MaterialLinks {

    private static final String SEVERAL = "select coalesce(min(source) <> max(source), false) from materials";
    // Lesser and greater sources apart: each is one look into the index, however many materials share a formula.
    private static final String OPEN = """
            select m.material_id, m.source, m.structure::text, m.structure_hash
            from materials m left join link_keys k on k.material_id = m.material_id
            where m.material_id > ? and m.withdrawn_at is null
              and (k.material_id is null or k.structure_hash <> m.structure_hash or not k.linked)
              and (k.structure_hash <> m.structure_hash
                or exists (select from materials o where o.formula = m.formula and o.source < m.source)
                or exists (select from materials o where o.formula = m.formula and o.source > m.source))
            order by m.material_id limit ?""";
    private static final String CANDIDATES = """
            select m.material_id, m.source, m.structure::text, m.structure_hash
            from link_keys k join materials m on m.material_id = k.material_id
            where k.match_key = ? and m.source <> ? and m.structure_hash = k.structure_hash and m.withdrawn_at is null
            order by m.material_id limit ?""";
    // Keys and links change one job at a time: batches overlap, and row locks taken in two orders end in deadlocks.
    private static final String ALONE = "select pg_advisory_xact_lock(hashtext('cupel.ingest.link'))";
    private static final String KEY = """
            insert into link_keys as k (material_id, structure_hash, match_key)
            select * from unnest(?::text[], ?::text[], ?::text[])
            on conflict (material_id) do update set
              structure_hash = excluded.structure_hash, match_key = excluded.match_key, linked = false
            where k.structure_hash <> excluded.structure_hash or k.match_key <> excluded.match_key
            returning material_id""";
    private static final String FORGET = "delete from material_links where first_id = any(?) or second_id = any(?)";
    private static final String HASHES = "select material_id, structure_hash from link_keys where material_id = any(?)";
    private static final String LINK = """
            insert into material_links as l (first_id, second_id, rms, largest, tolerance) values (?, ?, ?, ?, ?)
            on conflict (first_id, second_id) do update set
              rms = excluded.rms, largest = excluded.largest, tolerance = excluded.tolerance, linked_at = now()
            where (l.rms, l.largest, l.tolerance) is distinct from (excluded.rms, excluded.largest, excluded.tolerance)""";
    private static final String DONE = """
            update link_keys k set linked = true
            from unnest(?::text[], ?::text[]) as done (material_id, structure_hash)
            where k.material_id = done.material_id and k.structure_hash = done.structure_hash and not k.linked""";
    private static final String LINKS = """
            select other_id, other_source, rms, largest, tolerance, linked_at from material_link_list
            where material_id = ? order by rms, other_id""";

    private final Transactions transactions;

    LinkRepository(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean severalSources() {
        return transactions.sqlInNew(connection -> {
            try (PreparedStatement select = connection.prepareStatement(SEVERAL);
                    ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        });
    }

    @Override
    public List<Stored> open(String after, int limit) {
        return transactions.sqlInNew(connection -> {
            try (PreparedStatement select = connection.prepareStatement(OPEN)) {
                select.setString(1, after);
                select.setInt(2, limit);
                return stored(select);
            }
        });
    }

    @Override
    public List<Stored> candidates(String matchKey, String source, int limit) {
        return transactions.sqlInNew(connection -> {
            try (PreparedStatement select = connection.prepareStatement(CANDIDATES)) {
                select.setString(1, matchKey);
                select.setString(2, source);
                select.setInt(3, limit);
                return stored(select);
            }
        });
    }

    private static List<Stored> stored(PreparedStatement select) throws SQLException {
        List<Stored> rows = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                rows.add(new Stored(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
            }
        }
        return rows;
    }

    @Override
    public void key(List<Key> keys) {
        transactions.sql(connection -> {
            waitForOthers(connection);
            List<String> changed = new ArrayList<>();
            try (PreparedStatement insert = connection.prepareStatement(KEY)) {
                insert.setArray(1, texts(connection, keys, Key::materialId));
                insert.setArray(2, texts(connection, keys, Key::structureHash));
                insert.setArray(3, texts(connection, keys, Key::matchKey));
                try (ResultSet row = insert.executeQuery()) {
                    while (row.next()) {
                        changed.add(row.getString(1));
                    }
                }
            }
            return forget(connection, changed);
        });
    }

    private static void waitForOthers(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(ALONE)) {
            lock.execute();
        }
    }

    private static int forget(Connection connection, List<String> changed) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(FORGET)) {
            Array ids = texts(connection, changed, id -> id);
            delete.setArray(1, ids);
            delete.setArray(2, ids);
            return delete.executeUpdate();
        }
    }

    @Override
    public void link(List<Key> done, List<Pair> pairs) {
        transactions.sql(connection -> {
            waitForOthers(connection);
            insert(connection, present(connection, pairs));
            try (PreparedStatement update = connection.prepareStatement(DONE)) {
                update.setArray(1, texts(connection, done, Key::materialId));
                update.setArray(2, texts(connection, done, Key::structureHash));
                return update.executeUpdate();
            }
        });
    }

    /** Pairs of which both still have the structure that was compared. */
    private static List<Pair> present(Connection connection, List<Pair> pairs) throws SQLException {
        List<String> ids = pairs.stream()
                .flatMap(pair -> Stream.of(pair.firstId(), pair.secondId()))
                .distinct()
                .toList();
        Map<String, String> hashes = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(HASHES)) {
            select.setArray(1, texts(connection, ids, id -> id));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    hashes.put(row.getString(1), row.getString(2));
                }
            }
        }
        return pairs.stream()
                .filter(pair -> pair.firstHash().equals(hashes.get(pair.firstId()))
                        && pair.secondHash().equals(hashes.get(pair.secondId())))
                .toList();
    }

    private static void insert(Connection connection, List<Pair> pairs) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(LINK)) {
            for (Pair pair : pairs) {
                insert.setString(1, pair.firstId());
                insert.setString(2, pair.secondId());
                insert.setDouble(3, pair.rms());
                insert.setDouble(4, pair.largest());
                insert.setString(5, pair.tolerance());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static <T> Array texts(Connection connection, List<T> values, Function<T, String> text)
            throws SQLException {
        return connection.createArrayOf("text", values.stream().map(text).toArray());
    }

    @Override
    public List<MaterialLink> of(String materialId) {
        return transactions.sqlInNew(connection -> {
            try (PreparedStatement select = connection.prepareStatement(LINKS)) {
                select.setString(1, materialId);
                List<MaterialLink> links = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        links.add(new MaterialLink(
                                row.getString(1),
                                row.getString(2),
                                row.getDouble(3),
                                row.getDouble(4),
                                row.getString(5),
                                row.getTimestamp(6).toInstant()));
                    }
                }
                return links;
            }
        });
    }
}
