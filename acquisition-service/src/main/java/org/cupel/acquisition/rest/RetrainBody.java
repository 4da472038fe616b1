package org.cupel.acquisition.rest;

/** When the model is trained again; every member may be absent. */
public record RetrainBody(Integer afterResults, Integer afterDays, Boolean onDrift) {}
