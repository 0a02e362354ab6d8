package zalog.budget.claim;

import io.smallrye.mutiny.Uni;
import java.util.List;
import zalog.budget.appropriation.Books;
import zalog.budget.claim.model.ByLine;
import zalog.budget.claim.model.Claim;
import zalog.budget.claim.model.ClaimPeriod;
import zalog.budget.claim.model.ClaimReasons;
import zalog.budget.claim.model.Computation;
import zalog.budget.claim.model.LineStanding;
import zalog.budget.claim.model.Payee;
import zalog.budget.loan.model.Loan;
import zalog.kernel.ClaimId;
import zalog.kernel.FinancialYear;

/** Computes what a firm may claim for a period, and files it. */
public final class FilingClaims {
    private final Books books;
    private final Claims claims;

    public FilingClaims(Books books, Claims claims) {
        this.books = books;
        this.claims = claims;
    }

    /**
     * What is filed.
     *
     * @param by who files it, by the subject of the token
     */
    public record Request(ClaimId id, Loan loan, ClaimPeriod period, Payee payee, String by) {}

    /**
     * What came of it; a claim is filed where something can be claimed. The loan is held, as late corrections of it may be
     * claimed in several years, and the year stays locked, so that lines are taken once.
     */
    public Uni<Computation> file(Request request) {
        FinancialYear wanted = request.period().year();
        return claims.hold(request.loan())
                .chain(() -> books.open(wanted))
                .map(open -> open.filter(year -> !year.appropriation().isClosed()))
                .chain(open -> open.isEmpty()
                        ? notOpen(request)
                        : claims.lines(request.loan(), wanted).chain(lines -> claims.free(request.loan(), wanted)
                                .chain(free -> file(request, lines, free))));
    }

    private Uni<Computation> file(Request request, List<LineStanding> lines, ByLine free) {
        return switch (Computation.of(request.period(), lines, free)) {
            case Computation.Refused refused -> Uni.createFrom().item(refused);
            case Computation.Claimable claimable ->
                claims.add(claim(request, claimable), claimable.lines()).replaceWith(claimable);
        };
    }

    private Claim claim(Request request, Computation.Claimable claimable) {
        return Claim.filed(
                request.id(),
                request.loan().subject(),
                request.loan().applicant(),
                request.period(),
                request.payee(),
                claimable.amounts(),
                request.by(),
                books.now());
    }

    private static Uni<Computation> notOpen(Request request) {
        var reason = ClaimReasons.yearNotOpen(request.period().year());
        return Uni.createFrom().item(new Computation.Refused(List.of(reason)));
    }
}
