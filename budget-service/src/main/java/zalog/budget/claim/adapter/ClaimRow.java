package zalog.budget.claim.adapter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import zalog.budget.claim.model.ByLine;
import zalog.budget.claim.model.Claim;
import zalog.budget.claim.model.ClaimPeriod;
import zalog.budget.claim.model.ClaimStatus;
import zalog.budget.claim.model.Payee;
import zalog.kernel.Account;
import zalog.kernel.ApplicationId;
import zalog.kernel.Bic;
import zalog.kernel.ClaimId;
import zalog.kernel.Inn;
import zalog.kernel.IpKind;
import zalog.kernel.Kpp;
import zalog.kernel.Money;
import zalog.kernel.SmeCategory;
import zalog.ledger.Subject;

/** A claim, for reading; it is written by native statements. */
@Entity
@Table(name = "claim_of_loan")
@NullUnmarked
public class ClaimRow {
    @Id
    public UUID id;

    public long position;

    @Column(name = "application_id")
    public UUID applicationId;

    public String claimant;

    @Column(name = "financial_year")
    public int financialYear;

    @Column(name = "period_from")
    public LocalDate periodFrom;

    @Column(name = "period_to")
    public LocalDate periodTo;

    @Column(name = "payee_name")
    public String payeeName;

    @Column(name = "payee_kpp")
    public String payeeKpp;

    @Column(name = "payee_bic")
    public String payeeBic;

    @Column(name = "payee_account")
    public String payeeAccount;

    @Column(name = "interest_kopecks")
    public long interestKopecks;

    @Column(name = "guarantee_fee_kopecks")
    public long guaranteeFeeKopecks;

    public String status;
    public boolean obligated;

    @Column(name = "filed_by")
    public String filedBy;

    @Column(name = "filed_at")
    public Instant filedAt;

    @Column(name = "decided_by")
    public String decidedBy;

    @Column(name = "decided_at")
    public Instant decidedAt;

    public String reason;

    @Column(name = "paid_on")
    public LocalDate paidOn;

    public String region;
    public String bank;
    public String category;

    @Column(name = "ip_kind")
    public String ipKind;

    public Claim toClaim() {
        return new Claim(
                new ClaimId(id),
                new Subject(
                        new ApplicationId(applicationId),
                        region,
                        new Bic(bank),
                        SmeCategory.valueOf(category),
                        IpKind.valueOf(ipKind)),
                new Inn(claimant),
                new ClaimPeriod(periodFrom, periodTo),
                new Payee(
                        payeeName,
                        Optional.ofNullable(payeeKpp).map(Kpp::new),
                        new Bic(payeeBic),
                        new Account(payeeAccount)),
                new ByLine(new Money(interestKopecks), new Money(guaranteeFeeKopecks)),
                ClaimStatus.valueOf(status),
                obligated,
                filedBy,
                filedAt,
                Optional.ofNullable(decidedBy)
                        .map(by -> new Claim.Decision(by, decidedAt, Optional.ofNullable(reason))),
                Optional.ofNullable(paidOn));
    }
}
