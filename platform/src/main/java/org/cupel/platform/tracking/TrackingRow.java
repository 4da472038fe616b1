package org.cupel.platform.tracking;

/** A command on its way to the server. */
record TrackingRow(long id, String command) {}
