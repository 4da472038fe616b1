package org.cupel.launcher.demo;

/** The demo cannot go on; the message says why and what to try. */
public class DemoException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DemoException(String message) {
        super(message);
    }
}
