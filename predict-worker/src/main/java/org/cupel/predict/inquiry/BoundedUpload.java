package org.cupel.predict.inquiry;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.cupel.platform.problem.ProblemException;

/** A file as it comes in, refused where it grows too large. */
final class BoundedUpload extends FilterInputStream {

    private final String name;
    private final long most;
    private long read;

    BoundedUpload(String name, InputStream content, long most) {
        super(content);
        this.name = name;
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int got = super.read(into, from, length);
        count(Math.max(0, got));
        return got;
    }

    private void count(int bytes) {
        read += bytes;
        if (read > most) {
            throw new ProblemException(
                    413,
                    "file-too-large",
                    "'" + name + "' has more than " + most + " bytes. Send fewer structures at a time.");
        }
    }
}
