package zalog.application.process.model;

import zalog.kernel.Text;

/** The name of a state, for people and lists. */
public enum Status {
    ASSESSING("being assessed", "проверяется"),
    AWAITING_GUARANTEE("waiting for the guarantee to be registered", "ожидает регистрации гарантии"),
    RESERVING("money is being reserved", "резервируются средства"),
    WAITLISTED("waiting for money of the year's budget", "в очереди на средства бюджета года"),
    APPROVED("approved", "одобрена"),
    REFUSED("refused", "отказано"),
    WITHDRAWN("withdrawn", "отозвана");

    private final Text label;

    Status(String en, String ru) {
        this.label = new Text(en, ru);
    }

    public Text label() {
        return label;
    }

    public static Status of(State state) {
        return switch (state) {
            case State.Assessing _ -> ASSESSING;
            case State.AwaitingGuarantee _ -> AWAITING_GUARANTEE;
            case State.Reserving _ -> RESERVING;
            case State.Waitlisted _ -> WAITLISTED;
            case State.Approved _ -> APPROVED;
            case State.Refused _ -> REFUSED;
            case State.Withdrawn _ -> WITHDRAWN;
        };
    }
}
