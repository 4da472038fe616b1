package org.cupel.gateway.persistence;

import java.sql.SQLException;

/** Reads one row of a view. */
@FunctionalInterface
interface RowMapper<T> {

    T map(Columns row) throws SQLException;
}
