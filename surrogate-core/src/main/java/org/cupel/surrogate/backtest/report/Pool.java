package org.cupel.surrogate.backtest.report;

import java.util.List;
import org.cupel.surrogate.backtest.FinishedData;

/**
 * What a back-test searches in.
 *
 * @param file its name
 * @param kind table or structures
 * @param sha256 of its bytes
 * @param rows in the file
 * @param data rows that have all results of the goal
 * @param refused rows that could not be read, the first of them in words
 */
public record Pool(String file, String kind, String sha256, int rows, FinishedData data, List<String> refused) {

    public Pool {
        refused = List.copyOf(refused);
    }
}
