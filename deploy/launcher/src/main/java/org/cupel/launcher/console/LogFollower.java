package org.cupel.launcher.console;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints what is appended to a log; one that was put aside by a new start is read from its beginning. */
public final class LogFollower {
    private static final long POLL_MILLIS = 250;

    private final Path log;
    private long printed;

    public LogFollower(Path log, long printed) {
        this.log = log;
        this.printed = printed;
    }

    /** Until the thread is interrupted or the process ends. */
    public void run() throws IOException, InterruptedException {
        while (true) {
            if (Files.exists(log)) {
                printNew();
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private void printNew() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            if (file.length() < printed) {
                printed = 0;
            }
            byte[] bytes = new byte[(int) Math.min(file.length() - printed, 1 << 20)];
            file.seek(printed);
            file.readFully(bytes);
            System.out.write(bytes);
            System.out.flush();
            printed += bytes.length;
        }
    }
}
