package zalog.budget.ledger.adapter;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.ProgrammeLine;
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

    static Optional<ApplicationId> application(@Nullable String id) {
        return Optional.ofNullable(id).map(text -> ApplicationId.parse(text)
                .toOptional()
                .orElseThrow(() -> new ProblemException(Problem.badRequest(
                        "LEDGER-003",
                        new Text(
                                "applicationId must be a UUID.",
                                "applicationId: укажите идентификатор заявки (UUID).")))));
    }

    private static <E extends Enum<E>> E among(E[] values, String code, String parameter, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.badRequest(
                        code,
                        new Text(
                                parameter + " must be one of " + Arrays.toString(values) + ".",
                                parameter + ": укажите одно из значений " + Arrays.toString(values) + "."))));
    }
}
