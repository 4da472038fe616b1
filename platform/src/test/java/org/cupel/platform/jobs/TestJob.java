package org.cupel.platform.jobs;

/** @param behaviour a name that {@link TestJobHandler} knows */
record TestJob(String behaviour, String key) {}
