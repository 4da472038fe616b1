package org.cupel.train.snapshot;

/** A row that a model cannot learn from. */
final class LeftOutException extends RuntimeException {

    private final String reason;

    /** @param reason short, the same for all rows with this problem */
    LeftOutException(String reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
