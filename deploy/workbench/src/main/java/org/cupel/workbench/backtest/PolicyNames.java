package org.cupel.workbench.backtest;

import java.util.Iterator;
import org.cupel.surrogate.backtest.Policies;

/** For the help. */
final class PolicyNames implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
        return Policies.names().iterator();
    }
}
