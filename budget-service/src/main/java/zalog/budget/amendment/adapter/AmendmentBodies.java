package zalog.budget.amendment.adapter;

import static zalog.kit.json.Readers.date;
import static zalog.kit.json.Readers.integer;
import static zalog.kit.json.Readers.money;
import static zalog.kit.json.Readers.object;
import static zalog.kit.json.Readers.positiveMoney;
import static zalog.kit.json.Readers.text;

import java.time.LocalDate;
import zalog.budget.amendment.model.Document;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kit.json.Field;
import zalog.kit.json.Fields;
import zalog.kit.json.Reader;

/** The bodies of an officer's requests. */
final class AmendmentBodies {
    private static final int NUMBER_LENGTH_MAX = 100;
    private static final int REASON_LENGTH_MAX = 1000;
    private static final int FIRST_YEAR = 2019;
    private static final int LAST_YEAR = 2199;

    /** What limit a year gets, by which document. */
    record NewLimit(Document document, Money limit) {}

    /** Which year is added, and with what. */
    record NewYear(FinancialYear year, Money loanVolumeTarget, NewLimit limit) {}

    static final Reader<NewLimit> LIMIT = object(f -> {
        var limit = f.required("newLimit", money());
        var document = new DocumentFields(f);
        return f.complete(() -> new NewLimit(document.read(), limit.get()));
    });

    static final Reader<NewYear> YEAR = object(f -> {
        var year = f.required("financialYear", integer(FIRST_YEAR, LAST_YEAR));
        var limit = f.required("limit", positiveMoney());
        var target = f.required("loanVolumeTarget", money());
        var document = new DocumentFields(f);
        return f.complete(() ->
                new NewYear(new FinancialYear(year.get()), target.get(), new NewLimit(document.read(), limit.get())));
    });

    private AmendmentBodies() {}

    private static final class DocumentFields {
        private final Field<String> number;
        private final Field<LocalDate> date;
        private final Field<String> reason;

        DocumentFields(Fields f) {
            number = f.required("documentNumber", text(1, NUMBER_LENGTH_MAX));
            date = f.required("documentDate", date());
            reason = f.required("reason", text(1, REASON_LENGTH_MAX));
        }

        Document read() {
            return new Document(number.get(), date.get(), reason.get());
        }
    }
}
