package org.cupel.gateway.owner;

/** A service that owns what it alone writes. */
enum Owner {
    ACQUISITION("acquisition-service"),
    INGEST("ingest-worker"),
    PREDICTION("predict-worker"),
    TRAINING("train-worker");

    private final String service;

    Owner(String service) {
        this.service = service;
    }

    String service() {
        return service;
    }
}
