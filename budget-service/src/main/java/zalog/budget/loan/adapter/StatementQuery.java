package zalog.budget.loan.adapter;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zalog.kernel.Moscow;
import zalog.kit.http.Page;
import zalog.kit.http.Query;

/** Which part of a statement is asked for. */
public class StatementQuery {
    /** A year of four digits and no more, which every part of the system can hold. */
    private static final int DATE_LENGTH = 10;

    private static final LocalDate ALWAYS = LocalDate.of(1970, 1, 1);
    private static final LocalDate NEVER = LocalDate.of(9000, 1, 1);

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    @QueryParam("limit")
    @Nullable
    String limit;

    @QueryParam("after")
    @Nullable
    String after;

    /**
     * The parameters, read.
     *
     * @param from events that arrived at this instant or later
     * @param until and before this one
     * @param after position of the last one seen
     */
    record Asked(Optional<String> agreementNumber, Instant from, Instant until, int rows, long after) {}

    /** @param agreementNumber of the loan alone, if any */
    Asked asked(Optional<String> agreementNumber) {
        LocalDate first = date("from", from).orElse(ALWAYS);
        LocalDate last = date("to", to).orElse(NEVER);
        return new Asked(
                agreementNumber,
                Moscow.startOf(first),
                Moscow.startOf(last.plusDays(1)),
                Page.limit(limit),
                Page.afterNumber(after).orElse(0L));
    }

    private static Optional<LocalDate> date(String name, @Nullable String text) {
        try {
            if (text == null || text.length() == DATE_LENGTH) {
                return Optional.ofNullable(text).map(LocalDate::parse);
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw Query.faulty(name, "write a date, as 2019-10-01", "укажите дату в виде ГГГГ-ММ-ДД");
    }
}
