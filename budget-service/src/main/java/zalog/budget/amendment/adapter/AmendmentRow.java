package zalog.budget.amendment.adapter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import zalog.budget.amendment.model.Amendment;
import zalog.budget.amendment.model.Document;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;

/** An amendment, for reading; the table is written by a native statement. */
@Entity
@Table(name = "limit_amendment_entry")
@NullUnmarked
public class AmendmentRow {
    @Id
    @Column(name = "amendment_id")
    public UUID amendmentId;

    @Column(name = "financial_year")
    public int financialYear;

    @Column(name = "document_number")
    public String documentNumber;

    @Column(name = "document_date")
    public LocalDate documentDate;

    public String reason;

    @Column(name = "limit_before_kopecks")
    public long limitBeforeKopecks;

    @Column(name = "limit_kopecks")
    public long limitKopecks;

    public String officer;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    Amendment toAmendment() {
        return new Amendment(
                amendmentId,
                new FinancialYear(financialYear),
                new Document(documentNumber, documentDate, reason),
                new Money(limitBeforeKopecks),
                new Money(limitKopecks),
                officer,
                recordedAt);
    }
}
