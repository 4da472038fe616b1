package org.cupel.acquisition.drift;

/** There is no description of what a model learnt from, or none that can be trusted. Trying again would not help. */
final class NothingToCompareException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NothingToCompareException(String message) {
        super(message);
    }
}
