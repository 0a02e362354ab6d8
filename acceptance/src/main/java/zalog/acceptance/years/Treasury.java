package zalog.acceptance.years;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;

/** The treasury: pays what the exported files tell it to, and keeps its own sums. */
final class Treasury {
    /** One payment order in so many has an account that turns out to be closed. */
    private static final int REJECTED_EVERY = 29;

    private static final CsvMapper CSV = new CsvMapper();
    private static final CsvSchema HEADED = CsvSchema.emptySchema().withHeader();

    private final Map<FinancialYear, Money> paid = new HashMap<>();
    private final Map<String, Money> paidByOrder = new HashMap<>();
    private int orders;
    private int rejected;

    /** Its answer, as CSV, to a batch that was exported as CSV. */
    String answer(FinancialYear year, String csv, LocalDate today, boolean rejecting) {
        var answer = new ArrayList<>(List.of("endToEndId,status,paidOn,reason"));
        for (Map<String, String> order : orders(csv)) {
            String id = order.getOrDefault("endToEndId", "");
            orders++;
            if (rejecting && orders % REJECTED_EVERY == 0) {
                rejected++;
                answer.add(id + ",REJECTED,,Account closed");
            } else {
                pay(year, id, Money.of(order.getOrDefault("amount", "")));
                answer.add(id + ",PAID," + today + ",");
            }
        }
        return String.join("\n", answer) + "\n";
    }

    private static List<Map<String, String>> orders(String csv) {
        try (MappingIterator<Map<String, String>> rows =
                CSV.readerForMapOf(String.class).with(HEADED).readValues(csv)) {
            return rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it paid of a year's money. */
    Money paid(FinancialYear year) {
        return paid.getOrDefault(year, Money.ZERO);
    }

    Money paid(String endToEndId) {
        return paidByOrder.getOrDefault(endToEndId, Money.ZERO);
    }

    int rejected() {
        return rejected;
    }

    private void pay(FinancialYear year, String id, Money amount) {
        paid.merge(year, amount, Money::plus);
        paidByOrder.merge(id, amount, Money::plus);
    }
}
