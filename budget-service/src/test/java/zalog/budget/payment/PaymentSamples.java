package zalog.budget.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import zalog.budget.claim.model.ByLine;
import zalog.budget.claim.model.Claim;
import zalog.budget.claim.model.ClaimPeriod;
import zalog.budget.claim.model.ClaimStatus;
import zalog.budget.claim.model.Payee;
import zalog.budget.payment.model.Payer;
import zalog.budget.payment.model.PaymentBatch;
import zalog.kernel.Account;
import zalog.kernel.ApplicationId;
import zalog.kernel.Bic;
import zalog.kernel.ClaimId;
import zalog.kernel.Inn;
import zalog.kernel.IpKind;
import zalog.kernel.Kpp;
import zalog.kernel.Money;
import zalog.kernel.PaymentBatchId;
import zalog.kernel.SmeCategory;
import zalog.ledger.Subject;

/** Claims, batches and a payer for tests. */
public final class PaymentSamples {
    public static final Instant NOW = Instant.parse("2019-11-05T09:30:00.123456Z");
    public static final String OFFICER = "subject-of-the-officer";
    public static final String APPROVER = "subject-of-the-approver";
    public static final String FIRM = "subject-of-the-firm";
    public static final PaymentBatchId BATCH_ID = new PaymentBatchId(new UUID(0x0198c0de00007000L, 5));
    public static final Payer PAYER = new Payer(
            "Минэкономразвития России",
            new Inn("7710349494"),
            new Kpp("771001001"),
            new Bic("024501901"),
            new Account("03211643000000017300"),
            "13904121540169814811",
            "45380000",
            "Субсидия по постановлению № 533");

    private PaymentSamples() {}

    public static Claim claim(int number, int year, ClaimStatus status, String amount) {
        return new Claim(
                new ClaimId(new UUID(1, number)),
                new Subject(
                        new ApplicationId(new UUID(2, number)),
                        "RU-MOW",
                        new Bic("044525225"),
                        SmeCategory.SMALL,
                        IpKind.INVENTION),
                new Inn("7707083893"),
                new ClaimPeriod(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)),
                new Payee(
                        "ООО «Ромашка & Ко» <1>",
                        Optional.of(new Kpp("770801001")),
                        new Bic("044525225"),
                        new Account("40702810200000000001")),
                new ByLine(Money.of(amount), Money.ZERO),
                status,
                status == ClaimStatus.RETURNED,
                FIRM,
                NOW,
                Optional.empty(),
                Optional.empty());
    }

    /** A draft of filed claims over these amounts. */
    public static PaymentBatch draft(String... amounts) {
        int[] number = {0};
        return draft(Arrays.stream(amounts)
                .map(amount -> claim(++number[0], 2019, ClaimStatus.FILED, amount))
                .toList());
    }

    public static PaymentBatch draft(List<Claim> claims) {
        return ((PaymentBatch.Outcome.Done) make(claims)).batch();
    }

    public static PaymentBatch.Outcome make(List<Claim> claims) {
        var ids = Stream.iterate(1L, each -> each + 1)
                .map(each -> new UUID(0x0198c0de00007000L, each))
                .iterator();
        return PaymentBatch.of(BATCH_ID, claims, ids, OFFICER, NOW);
    }

    public static PaymentBatch approved(String... amounts) {
        return ((PaymentBatch.Outcome.Done) draft(amounts).approved(APPROVER, NOW)).batch();
    }
}
