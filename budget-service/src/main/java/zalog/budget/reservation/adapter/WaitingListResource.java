package zalog.budget.reservation.adapter;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zalog.budget.reservation.model.Place;
import zalog.budget.reservation.model.Request;
import zalog.budget.reservation.model.RequestId;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kit.http.Page;
import zalog.kit.http.PathParameter;
import zalog.kit.identity.Roles;
import zalog.kit.persistence.Transactions;
import zalog.kit.problem.ProblemException;

/** Shows who waits for a year's money. */
@Path("/budgets/{year}/waiting-list")
public class WaitingListResource {
    private static final Pattern CURSOR = Pattern.compile("(\\d{1,18}) (-?\\d{1,18}) (\\S{36}) (\\d{1,4})");
    private static final long MICROS = 1_000_000;

    private final Transactions transactions;

    @Inject
    WaitingListResource(Transactions transactions) {
        this.transactions = transactions;
    }

    @GET
    @RolesAllowed({Roles.OFFICER, Roles.AUDITOR})
    public Uni<Page<Waiting>> page(
            @PathParam("year") String year,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        FinancialYear financialYear = PathParameter.of(year, FinancialYear::parse);
        int rows = Page.limit(limit);
        Optional<Cursor> last = Page.after(after).map(WaitingListResource::read);
        return transactions
                .run(session ->
                        new PostgresReservations(session).queue(financialYear, last.map(Cursor::place), rows + 1))
                .map(requests -> Page.of(
                        number(requests, last.map(Cursor::position).orElse(0L)), rows, WaitingListResource::write));
    }

    private static List<Waiting> number(List<Request> requests, long before) {
        List<Waiting> list = new ArrayList<>(requests.size());
        for (Request request : requests) {
            list.add(Waiting.of(before + list.size() + 1, request));
        }
        return list;
    }

    private static String write(Waiting last) {
        Instant at = last.registeredAt();
        long micros = Math.addExact(Math.multiplyExact(at.getEpochSecond(), MICROS), at.getNano() / 1000);
        return last.position() + " " + micros + " " + last.applicationId() + " " + last.part();
    }

    private static Cursor read(String cursor) {
        Matcher matcher = CURSOR.matcher(cursor);
        if (!matcher.matches()) {
            throw new ProblemException(Page.badCursor());
        }
        long micros = Long.parseLong(matcher.group(2));
        Instant at = Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1000);
        ApplicationId id = ApplicationId.parse(matcher.group(3))
                .toOptional()
                .orElseThrow(() -> new ProblemException(Page.badCursor()));
        var request = new RequestId(id, Integer.parseInt(matcher.group(4)));
        return new Cursor(Long.parseLong(matcher.group(1)), new Place(at, request));
    }

    private record Cursor(long position, Place place) {}

    /**
     * A place on the list. Places move up while one reads page by page.
     *
     * @param part 0 is the request of the application, later parts are what it outgrew the earlier ones by
     */
    public record Waiting(
            long position,
            ApplicationId applicationId,
            int part,
            Instant registeredAt,
            Money interest,
            Money guaranteeFee,
            Money total) {

        static Waiting of(long position, Request request) {
            return new Waiting(
                    position,
                    request.applicationId(),
                    request.part(),
                    request.registeredAt(),
                    request.interest(),
                    request.guaranteeFee(),
                    request.total());
        }
    }
}
