package org.cupel.gateway.optimade.property;

/** Where the database has a property, as SQL. Texts of ours alone: nothing that a caller sends becomes part of them. */
public sealed interface Column {

    /** @param nullable whether some entries have none */
    record Scalar(String sql, boolean nullable) implements Column {}

    /**
     * @param sql an array of text or double precision, never null
     * @param length of it
     * @param aligned lists of the same name have their items in the same order
     */
    record Items(String sql, String length, String aligned) implements Column {}

    /** Known of every entry, and beyond its length nothing can be asked. */
    record Opaque(String length) implements Column {}

    /** No entry here has it. */
    record Absent() implements Column {}
}
