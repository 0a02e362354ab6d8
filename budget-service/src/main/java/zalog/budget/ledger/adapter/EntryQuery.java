package zalog.budget.ledger.adapter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Text;
import zalog.kit.problem.Problem;
import zalog.kit.problem.ProblemException;
import zalog.ledger.Account;
import zalog.ledger.EntryKind;

/**
 * Which entries of a year are asked for; what is absent does not matter.
 *
 * @param kinds those that move money to or from the account asked for
 */
public record EntryQuery(
        FinancialYear year,
        Optional<List<EntryKind>> kinds,
        Optional<ApplicationId> application,
        Optional<String> region,
        Optional<String> bank,
        Optional<String> category,
        Optional<String> ipKind) {

    static EntryQuery all(FinancialYear year) {
        return new EntryQuery(
                year,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The entries of one application. */
    public static EntryQuery of(FinancialYear year, ApplicationId application) {
        return new EntryQuery(
                year,
                Optional.empty(),
                Optional.of(application),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static Optional<List<EntryKind>> kinds(@Nullable String account) {
        return Optional.ofNullable(account).map(EntryQuery::account).map(found -> Arrays.stream(EntryKind.values())
                .filter(kind -> kind.from() == found || kind.to() == found)
                .toList());
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

    private static Account account(String name) {
        try {
            return Account.valueOf(name);
        } catch (IllegalArgumentException e) {
            String names = Arrays.toString(Account.values());
            throw new ProblemException(Problem.badRequest(
                    "LEDGER-002",
                    new Text(
                            "account must be one of " + names + ".",
                            "account: укажите одно из значений " + names + ".")));
        }
    }
}
