package zalog.budget.clawback.adapter;

import static zalog.kit.json.Readers.date;
import static zalog.kit.json.Readers.enumOf;
import static zalog.kit.json.Readers.list;
import static zalog.kit.json.Readers.object;
import static zalog.kit.json.Readers.parsed;
import static zalog.kit.json.Readers.positiveMoney;
import static zalog.kit.json.Readers.text;
import static zalog.kit.json.Readers.where;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zalog.budget.clawback.model.Ground;
import zalog.budget.clawback.model.Instalment;
import zalog.budget.clawback.model.Refund;
import zalog.kernel.ApplicationId;
import zalog.kernel.Money;
import zalog.kit.json.Reader;
import zalog.kit.json.Violation;

/** The bodies of requests about money demanded back. */
record ClawbackForm(ApplicationId applicationId, Ground ground, String reason, Optional<Money> amount) {
    private static final int INSTALMENTS_MAX = 60;

    static final Reader<ClawbackForm> OPENING = object(f -> {
        var application = f.required("applicationId", parsed(ApplicationId::parse));
        var ground = f.required("ground", enumOf(Ground.class));
        var reason = f.required("reason", text(1, 500));
        var amount = f.optional("amount", positiveMoney());
        f.rule(
                "amount",
                ClawbackForm::amountMissing,
                () -> ground.get().extent() != Ground.Extent.GIVEN
                        || amount.get().isPresent(),
                ground,
                amount);
        return f.complete(() -> new ClawbackForm(application.get(), ground.get(), reason.get(), amount.get()));
    });

    static final Reader<List<Instalment>> INSTALMENTS = object(f -> {
        var instalments = f.required(
                "instalments",
                list(
                        object(part -> {
                            var dueOn = part.required("dueOn", date());
                            var amount = part.required("amount", positiveMoney());
                            return part.complete(() -> new Instalment(dueOn.get(), amount.get()));
                        }),
                        1,
                        INSTALMENTS_MAX));
        return f.complete(instalments::get);
    });

    static final Reader<String> REASON = object(f -> {
        var reason = f.required("reason", text(1, 500));
        return f.complete(reason::get);
    });

    /** The number and the day of a written demand. */
    record DemandForm(String documentNumber, LocalDate demandedOn) {}

    static Reader<DemandForm> demand(LocalDate today) {
        return object(f -> {
            var number = f.required("documentNumber", text(1, 100));
            var on = f.required("demandedOn", past(today));
            return f.complete(() -> new DemandForm(number.get(), on.get()));
        });
    }

    static Reader<Refund> refund(LocalDate today) {
        return object(f -> {
            var number = f.required("documentNumber", text(1, 100));
            var date = f.required("documentDate", past(today));
            var received = f.required("receivedOn", past(today));
            var amount = f.required("amount", positiveMoney());
            return f.complete(() -> new Refund(number.get(), date.get(), received.get(), amount.get()));
        });
    }

    private static Reader<LocalDate> past(LocalDate today) {
        return where(
                date(),
                day -> !day.isAfter(today),
                pointer -> Violation.range(
                        pointer,
                        "This date lies in the future. Record it when it has come.",
                        "Эта дата ещё не наступила. Запишите её, когда она наступит."));
    }

    private static Violation amountMissing(String pointer) {
        return Violation.contradiction(
                pointer, "This ground needs an amount.", "Для этого основания нужно указать сумму.");
    }
}
