package org.cupel.acquisition.rest;

/** Why a campaign is finished. */
public record StoppedBody(String by, String why) {}
