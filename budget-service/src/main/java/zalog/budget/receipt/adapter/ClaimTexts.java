package zalog.budget.receipt.adapter;

import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.stream.Stream;
import zalog.budget.claim.adapter.Why;
import zalog.budget.claim.model.ClaimStatus;
import zalog.budget.payment.model.PaymentStatus;
import zalog.kernel.Money;
import zalog.kernel.Reason;
import zalog.kernel.RussianDate;
import zalog.kernel.Text;

/** What the rows of {@link ClaimRecords} say, in words. */
final class ClaimTexts {
    private ClaimTexts() {}

    static Text claim(Tuple row) {
        String id = row.get("claim", String.class);
        return new Text(
                "Claim " + id + " of " + day(row, "filed") + " for " + day(row, "first") + " to " + day(row, "last")
                        + ": "
                        + money(row, "interest") + " RUB of interest and " + money(row, "fee")
                        + " RUB of the guarantee fee.",
                "Требование " + id + " от " + RussianDate.of(day(row, "filed")) + " за период с "
                        + RussianDate.of(day(row, "first")) + " по " + RussianDate.of(day(row, "last")) + ": проценты "
                        + money(row, "interest")
                        + " руб. и вознаграждение за гарантию " + money(row, "fee") + " руб.");
    }

    /** How much is claimed of a payment, then why not more. */
    static Stream<Text> line(Tuple row) {
        String event = row.get("event", String.class);
        LocalDate day = day(row, "day");
        var payment = new Text(event + " (" + day + ")", event + " (" + RussianDate.of(day) + ")");
        Money claimed = money(row, "claimed");
        Text taken = claimed.isNegative() ? setOff(payment, claimed.negated()) : taken(payment, row);
        return Stream.concat(
                Stream.of(taken),
                Why.read(row.get("why", String.class)).reasons().stream().map(Reason::text));
    }

    private static Text setOff(Text payment, Money amount) {
        return new Text(
                "Of payment " + payment.en() + ", " + amount + " RUB that were paid too much are set off.",
                "По платежу " + payment.ru() + " зачтено " + amount + " руб. переплаты.");
    }

    private static Text taken(Text payment, Tuple row) {
        return new Text(
                "Of payment " + payment.en() + ", " + money(row, "reimbursable") + " RUB are reimbursable: "
                        + money(row, "already") + " were claimed before, " + money(row, "claimed") + " are claimed, "
                        + money(row, "cut") + " are cut.",
                "По платежу " + payment.ru() + " возмещается " + money(row, "reimbursable") + " руб.: ранее заявлено "
                        + money(row, "already") + ", заявлено " + money(row, "claimed") + ", не заявлено "
                        + money(row, "cut") + ".");
    }

    static Text payment(Tuple row) {
        String en = "Payment " + row.get("number") + " of batch " + row.get("batch", String.class);
        String ru = "Платёж " + row.get("number") + " реестра " + row.get("batch", String.class);
        return switch (PaymentStatus.valueOf(row.get("status", String.class))) {
            case PENDING ->
                row.get("batch_status", String.class).equals("DRAFT")
                        ? new Text(en + " is not approved yet.", ru + " ещё не утверждён.")
                        : new Text(en + " is with the treasury.", ru + " передан в казначейство.");
            case PAID ->
                new Text(
                        en + " was made on " + day(row, "day") + ".",
                        ru + " исполнен " + RussianDate.of(day(row, "day")) + ".");
            case REJECTED -> {
                String why = row.get("rejection", String.class);
                yield new Text(
                        en + " was not made, the treasury rejected it: " + why + ".",
                        ru + " не исполнен, отклонён казначейством: " + why + ".");
            }
            case DROPPED -> {
                String why = row.get("batch_reason", String.class);
                yield new Text(
                        en + " was not made, the batch was rejected: " + why + ".",
                        ru + " не исполнен, реестр отклонён: " + why + ".");
            }
        };
    }

    /** Of a claim that nothing will be paid for. */
    static Stream<Text> end(Tuple row) {
        return switch (ClaimStatus.valueOf(row.get("status", String.class))) {
            case REFUSED -> {
                String why = row.get("reason", String.class);
                yield Stream.of(new Text(
                        "The claim was refused on " + day(row, "decided") + ": " + why + ".",
                        "В удовлетворении требования отказано " + RussianDate.of(day(row, "decided")) + ": " + why
                                + "."));
            }
            case WITHDRAWN ->
                Stream.of(new Text(
                        "The firm withdrew the claim on " + day(row, "decided") + ".",
                        "Требование отозвано заявителем " + RussianDate.of(day(row, "decided")) + "."));
            case FILED, BATCHED, APPROVED, PAID, RETURNED -> Stream.of();
        };
    }

    private static LocalDate day(Tuple row, String column) {
        return row.get(column, LocalDate.class);
    }

    private static Money money(Tuple row, String column) {
        return new Money(row.get(column, Long.class));
    }
}
