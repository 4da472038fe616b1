package org.cupel.gateway.identity;

/** Names of {@link Role roles} for annotations. */
public final class Roles {

    public static final String VIEWER = "viewer";
    public static final String RESEARCHER = "researcher";
    public static final String LAB = "lab";
    public static final String ADMIN = "admin";

    private Roles() {}
}
