package zalog.kit.identity;

/** The roles of the realm, as they stand in a token. */
public final class Roles {
    public static final String SME = "sme";
    public static final String BANK = "bank";
    public static final String GUARANTOR = "guarantor";
    public static final String OFFICER = "officer";
    public static final String APPROVER = "approver";
    public static final String AUDITOR = "auditor";
    public static final String OPERATOR = "operator";

    /** Anybody with a valid token, whatever the role. */
    public static final String ANY = "**";

    private Roles() {}
}
