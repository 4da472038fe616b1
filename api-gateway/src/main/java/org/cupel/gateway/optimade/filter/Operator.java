package org.cupel.gateway.optimade.filter;

/** Comparisons, as written and as SQL writes them. */
public enum Operator {
    EQUAL("=", "="),
    NOT_EQUAL("!=", "<>"),
    LESS("<", "<"),
    AT_MOST("<=", "<="),
    GREATER(">", ">"),
    AT_LEAST(">=", ">=");

    private final String text;
    private final String sql;

    Operator(String text, String sql) {
        this.text = text;
        this.sql = sql;
    }

    static Operator of(String text) {
        for (Operator operator : values()) {
            if (operator.text.equals(text)) {
                return operator;
            }
        }
        throw new IllegalArgumentException("No operator is written " + text);
    }

    public String text() {
        return text;
    }

    public String sql() {
        return sql;
    }

    /** The one that says the same with its sides swapped. */
    public Operator swapped() {
        return switch (this) {
            case LESS -> GREATER;
            case AT_MOST -> AT_LEAST;
            case GREATER -> LESS;
            case AT_LEAST -> AT_MOST;
            default -> this;
        };
    }

    public boolean ordered() {
        return this != EQUAL && this != NOT_EQUAL;
    }

    /** Whether it holds, given the sign of left minus right. */
    public boolean holds(int sign) {
        return switch (this) {
            case EQUAL -> sign == 0;
            case NOT_EQUAL -> sign != 0;
            case LESS -> sign < 0;
            case AT_MOST -> sign <= 0;
            case GREATER -> sign > 0;
            case AT_LEAST -> sign >= 0;
        };
    }
}
