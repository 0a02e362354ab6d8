package zalog.guarantee.register.adapter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import zalog.guarantee.register.model.Guarantee;
import zalog.guarantee.register.model.GuaranteeTerms;
import zalog.guarantee.register.model.Standing;
import zalog.kernel.Bic;
import zalog.kernel.GuaranteeId;
import zalog.kernel.Inn;
import zalog.kernel.Money;

/** A row of the register, for reading; it is written by the statements of {@link PostgresGuarantees}. */
@Entity
@Table(name = "guarantee")
@NullUnmarked
public class GuaranteeRow {
    @Id
    public UUID id;

    public long position;
    public long version;
    public String number;
    public String principal;
    public String beneficiary;

    @Column(name = "loan_agreement_number")
    public String loanAgreementNumber;

    @Column(name = "loan_agreement_date")
    public LocalDate loanAgreementDate;

    @Column(name = "amount_kopecks")
    public long amountKopecks;

    @Column(name = "valid_from")
    public LocalDate validFrom;

    @Column(name = "valid_until")
    public LocalDate validUntil;

    @Column(name = "called_on")
    public LocalDate calledOn;

    @Column(name = "ended_on")
    public LocalDate endedOn;

    @Column(name = "registered_at")
    public Instant registeredAt;

    @Column(name = "changed_at")
    public Instant changedAt;

    Guarantee toGuarantee() {
        GuaranteeTerms terms = new GuaranteeTerms(
                number,
                new Inn(principal),
                new Bic(beneficiary),
                loanAgreementNumber,
                loanAgreementDate,
                new Money(amountKopecks),
                validFrom,
                validUntil);
        Standing standing = Standing.of(Optional.ofNullable(calledOn), Optional.ofNullable(endedOn));
        return new Guarantee(new GuaranteeId(id), version, terms, standing, registeredAt, changedAt);
    }
}
