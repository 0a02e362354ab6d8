package zalog.budget.ledger.adapter;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zalog.kernel.ApplicationId;
import zalog.kernel.Bic;
import zalog.kernel.FinancialYear;
import zalog.kernel.IpKind;
import zalog.kernel.ProgrammeLine;
import zalog.kernel.Region;
import zalog.kernel.Regions;
import zalog.kernel.SmeCategory;
import zalog.kernel.Text;
import zalog.kit.problem.Problem;
import zalog.kit.problem.ProblemException;
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
        return Optional.ofNullable(account)
                .map(name -> among(Account.values(), "LEDGER-002", "account", name))
                .map(found -> Arrays.stream(EntryKind.values())
                        .filter(kind -> kind.from() == found || kind.to() == found)
                        .toList());
    }

    static Optional<ProgrammeLine> line(@Nullable String line) {
        return Optional.ofNullable(line).map(name -> among(ProgrammeLine.values(), "LEDGER-004", "line", name));
    }

    static Optional<String> region(@Nullable String code) {
        return Optional.ofNullable(code).map(text -> Regions.byIsoCode(text)
                .map(Region::isoCode)
                .orElseThrow(() -> faulty(
                        "LEDGER-005",
                        "region must be an ISO 3166-2 code of Russia, as RU-MOW.",
                        "region: укажите регион России кодом ISO 3166-2, например RU-MOW.")));
    }

    static Optional<String> bank(@Nullable String bic) {
        return Optional.ofNullable(bic).map(text -> Bic.parse(text)
                .map(Bic::value)
                .toOptional()
                .orElseThrow(
                        () -> faulty("LEDGER-006", "bank must be a BIC of 9 digits.", "bank: укажите БИК из 9 цифр.")));
    }

    static Optional<String> category(@Nullable String category) {
        return Optional.ofNullable(category).map(name -> among(SmeCategory.values(), "LEDGER-007", "category", name)
                .name());
    }

    static Optional<String> ipKind(@Nullable String ipKind) {
        return Optional.ofNullable(ipKind).map(name -> among(IpKind.values(), "LEDGER-008", "ipKind", name)
                .name());
    }

    static Optional<ApplicationId> application(@Nullable String id) {
        return Optional.ofNullable(id).map(text -> ApplicationId.parse(text)
                .toOptional()
                .orElseThrow(() -> faulty(
                        "LEDGER-003",
                        "applicationId must be a UUID.",
                        "applicationId: укажите идентификатор заявки (UUID).")));
    }

    private static <E extends Enum<E>> E among(E[] values, String code, String parameter, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> faulty(
                        code,
                        parameter + " must be one of " + Arrays.toString(values) + ".",
                        parameter + ": укажите одно из значений " + Arrays.toString(values) + "."));
    }

    private static ProblemException faulty(String code, String en, String ru) {
        return new ProblemException(Problem.badRequest(code, new Text(en, ru)));
    }
}
