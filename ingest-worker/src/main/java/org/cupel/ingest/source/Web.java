package org.cupel.ingest.source;

import java.util.function.LongConsumer;

/** The network, as far as sources need it. */
public interface Web {

    /**
     * Gets one answer, however often it has to be asked for.
     *
     * @param etag of the answer that is in already, null when none is
     * @param lastModified likewise
     * @param spoolName name of the file that keeps what has arrived, so that another attempt goes on there
     * @param bytes told how many have arrived
     * @throws RefusedException when asking again would not help
     * @throws UnavailableException when it may help later
     */
    Reply get(Ask ask, String etag, String lastModified, String spoolName, LongConsumer bytes)
            throws InterruptedException;

    /** Forgets what was kept under the name: the answer is stored. */
    void done(String spoolName);
}
