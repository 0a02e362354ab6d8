package zalog.application.process.model;

/** The messages that the process sends; each is a contract record filled from the application and its new state. */
public enum Announcement {
    RESERVE_FUNDS("ReserveFunds"),
    RELEASE_FUNDS("ReleaseFunds"),
    APPLICATION_APPROVED("ApplicationApproved"),
    APPLICATION_REFUSED("ApplicationRefused"),
    APPLICATION_WITHDRAWN("ApplicationWithdrawn");

    private final String messageName;

    Announcement(String messageName) {
        this.messageName = messageName;
    }

    /** The simple name of the contract record. */
    public String messageName() {
        return messageName;
    }
}
