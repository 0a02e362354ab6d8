package zalog.guarantee.verification.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import zalog.kernel.ApplicationId;
import zalog.kernel.Bic;
import zalog.kernel.Inn;

/**
 * What an application says of its loan and guarantee, as far as the guarantee is checked against it.
 *
 * @param lender the bank of the loan
 * @param guaranteeNumber the guarantee it names, if any
 * @param registeredAt when the application was registered
 */
public record LoanCase(
        ApplicationId applicationId,
        Inn applicant,
        Bic lender,
        String agreementNumber,
        LocalDate agreementDate,
        Optional<String> guaranteeNumber,
        Instant registeredAt) {}
