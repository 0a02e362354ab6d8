package zalog.contracts.application;

import java.time.LocalDate;
import zalog.contracts.Forms;

/** Entry of a pledge in the register of Rospatent. */
public record PledgeRegistration(String number, LocalDate registeredOn) {
    public PledgeRegistration {
        Forms.requireText(number, "number");
    }
}
