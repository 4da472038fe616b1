package org.cupel.ingest.persistence;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows on their way into PostgreSQL in the text format of COPY: tabs between columns, {@code \N} for null. */
final class CopyText implements AutoCloseable {

    private static final int FLUSH_CHARACTERS = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder text = new StringBuilder(FLUSH_CHARACTERS + (1 << 14));
    private boolean inRow;

    /** @param statement {@code copy table (columns) from stdin} */
    CopyText(Connection connection, String statement) throws SQLException {
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
    }

    /** A text, or null. */
    CopyText text(String value) {
        column();
        if (value == null) {
            text.append("\\N");
        } else {
            escape(value);
        }
        return this;
    }

    CopyText number(long value) {
        column().append(value);
        return this;
    }

    /** The beginning of a column, to be filled with a value that has neither backslash nor control characters. */
    StringBuilder column() {
        if (inRow) {
            text.append('\t');
        }
        inRow = true;
        return text;
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }

    void endRow() throws SQLException {
        text.append('\n');
        inRow = false;
        if (text.length() >= FLUSH_CHARACTERS) {
            flush();
        }
    }

    private void flush() throws SQLException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    /** Ends the copy; returns the number of rows. */
    long finish() throws SQLException {
        flush();
        return copy.endCopy();
    }

    /** Leaves a copy that was not finished without effect. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
