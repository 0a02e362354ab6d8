package zalog.guarantee.verification.adapter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import zalog.guarantee.verification.model.LoanCase;
import zalog.kernel.ApplicationId;
import zalog.kernel.Bic;
import zalog.kernel.Inn;

/** A case with its last assessment, for reading; it is written by the statements of {@link PostgresCases}. */
@Entity
@Table(name = "loan_case")
@NullUnmarked
public class CaseRow {
    @Id
    @Column(name = "application_id")
    public UUID applicationId;

    public String applicant;
    public String lender;

    @Column(name = "agreement_number")
    public String agreementNumber;

    @Column(name = "agreement_date")
    public LocalDate agreementDate;

    @Column(name = "guarantee_number")
    public String guaranteeNumber;

    @Column(name = "registered_at")
    public Instant registeredAt;

    public String outcome;

    public String announced;

    @Column(name = "closed_at")
    public Instant closedAt;

    LoanCase toLoanCase() {
        return new LoanCase(
                new ApplicationId(applicationId),
                new Inn(applicant),
                new Bic(lender),
                agreementNumber,
                agreementDate,
                Optional.ofNullable(guaranteeNumber),
                registeredAt);
    }
}
