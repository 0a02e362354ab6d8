package zalog.budget.ledger.adapter;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.ProgrammeLine;
import zalog.kernel.Region;
import zalog.kernel.Regions;
import zalog.kit.http.Query;
import zalog.ledger.Account;
import zalog.ledger.EntryKind;

/**
 * Which entries of a year are asked for; what is absent does not matter.
 *
 * @param kinds those that move money to or from the account asked for
 * @param asOf those recorded until then
 * @param line those that move money of this programme line
 */
public record EntryQuery(
        FinancialYear year,
        Optional<List<EntryKind>> kinds,
        Optional<Instant> asOf,
        Optional<ProgrammeLine> line,
        Whose whose) {

    /** Of which application, or of which applications; BIC, category and kind of IP as the ledger has them. */
    public record Whose(
            Optional<ApplicationId> application,
            Optional<String> region,
            Optional<String> bank,
            Optional<String> category,
            Optional<String> ipKind) {
        static final Whose ANY = of(null);

        static Whose of(@Nullable ApplicationId application) {
            return new Whose(
                    Optional.ofNullable(application),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    static EntryQuery all(FinancialYear year) {
        return new EntryQuery(year, Optional.empty(), Optional.empty(), Optional.empty(), Whose.ANY);
    }

    /** The entries of one application. */
    public static EntryQuery of(FinancialYear year, ApplicationId application) {
        return new EntryQuery(year, Optional.empty(), Optional.empty(), Optional.empty(), Whose.of(application));
    }

    static Optional<List<EntryKind>> kinds(@Nullable String account) {
        return Query.oneOf("account", account, Account.class).map(found -> Arrays.stream(EntryKind.values())
                .filter(kind -> kind.from() == found || kind.to() == found)
                .toList());
    }

    static Optional<String> region(@Nullable String code) {
        return Optional.ofNullable(code).map(text -> Regions.byIsoCode(text)
                .map(Region::isoCode)
                .orElseThrow(() -> Query.faulty(
                        "region",
                        "write a region of Russia by its ISO 3166-2 code, as RU-MOW",
                        "укажите регион России кодом ISO 3166-2, например RU-MOW")));
    }
}
