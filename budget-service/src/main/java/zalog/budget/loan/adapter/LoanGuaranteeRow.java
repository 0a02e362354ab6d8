package zalog.budget.loan.adapter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import zalog.budget.loan.model.Agreement;
import zalog.budget.loan.model.Guarantee;
import zalog.kernel.GuaranteeId;
import zalog.kernel.Inn;

/** A guarantee, for reading; it is written by a native statement. */
@Entity
@Table(name = "loan_guarantee")
@NullUnmarked
public class LoanGuaranteeRow {
    @Id
    @Column(name = "guarantee_id")
    public UUID guaranteeId;

    public String number;

    public String principal;

    @Column(name = "agreement_number")
    public String agreementNumber;

    @Column(name = "agreement_date")
    public LocalDate agreementDate;

    @Column(name = "valid_from")
    public LocalDate validFrom;

    @Column(name = "valid_until")
    public LocalDate validUntil;

    @Column(name = "called_on")
    public LocalDate calledOn;

    @Column(name = "ended_on")
    public LocalDate endedOn;

    Guarantee toGuarantee() {
        return new Guarantee(
                new GuaranteeId(guaranteeId),
                number,
                new Inn(principal),
                new Agreement(agreementNumber, agreementDate),
                validFrom,
                Optional.ofNullable(validUntil),
                Optional.ofNullable(calledOn),
                Optional.ofNullable(endedOn));
    }
}
