package zalog.acceptance.journey;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import zalog.acceptance.Api;
import zalog.kernel.Money;
import zalog.stack.LocalStack;
import zalog.stack.Service;

/** Looks at money through the API, and at tables where the API shows too little to judge. */
final class Ledger {
    private final LocalStack stack;
    private final Api api;

    Ledger(LocalStack stack, Api api) {
        this.stack = stack;
        this.api = api;
    }

    Money reserved(int year) {
        return figure(year, "reserved");
    }

    Money available(int year) {
        return figure(year, "available");
    }

    private Money figure(int year, String name) {
        String amount = api.get(Service.BUDGET, "/budgets/" + year, "officer")
                .expect(200)
                .path(name)
                .asText();
        return Money.parse(amount).orElseThrow();
    }

    /** How often money was reserved for these applications, by the entries that are never changed. */
    long reservationsOf(List<String> applications) {
        return number(
                Service.BUDGET,
                "select count(*) from ledger_entry where kind = 'RESERVED' and application_id in ('"
                        + String.join("','", applications) + "')");
    }

    /** Messages that a service has written and not sent. */
    long outbox(Service service) {
        return number(service, "select count(*) from outbox");
    }

    /** The first column of the first row. */
    long number(Service service, String sql) {
        return Long.parseLong(rows(service, sql).getFirst());
    }

    /** Rows as text, for comparing a table before and after. */
    List<String> rows(Service service, String sql) {
        try (Connection connection = stack.postgres().connect(service);
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= columns; i++) {
                    row.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join("|", row));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
