package zalog.budget.claim;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zalog.budget.appropriation.Books;
import zalog.budget.appropriation.model.OpenYear;
import zalog.budget.claim.model.Change;
import zalog.budget.claim.model.Claim;
import zalog.budget.ledger.Ledger;
import zalog.budget.reservation.PromotingRequests;
import zalog.kernel.ClaimId;
import zalog.ledger.EntryKind;
import zalog.ledger.Posting;

/** A firm takes its claim back, or an officer refuses it. Money that was obligated for it is held by its application again. */
public final class EndingClaims {
    private final Books books;
    private final Claims claims;
    private final Obligations obligations;
    private final Ledger ledger;
    private final PromotingRequests promoting;

    public EndingClaims(
            Books books, Claims claims, Obligations obligations, Ledger ledger, PromotingRequests promoting) {
        this.books = books;
        this.claims = claims;
        this.obligations = obligations;
        this.ledger = ledger;
        this.promoting = promoting;
    }

    /** Nothing where there is no such claim. */
    public Uni<Optional<Change>> withdraw(ClaimId id, String by) {
        return end(id, claim -> claim.withdrawn(by, books.now()));
    }

    /** Nothing where there is no such claim. */
    public Uni<Optional<Change>> refuse(ClaimId id, String by, String reason) {
        return end(id, claim -> claim.refused(by, reason, books.now()));
    }

    /** The claim is read again once its year is locked: only then does nobody else change it. */
    private Uni<Optional<Change>> end(ClaimId id, Function<Claim, Change> decide) {
        return claims.find(id)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : books.open(found.get().period().year())
                                .map(Optional::orElseThrow)
                                .chain(year -> claims.find(id)
                                        .map(Optional::orElseThrow)
                                        .chain(claim -> save(year, claim, decide.apply(claim)))
                                        .map(Optional::of)));
    }

    private Uni<Change> save(OpenYear year, Claim before, Change change) {
        return switch (change) {
            case Change.Refused refused -> Uni.createFrom().item(refused);
            case Change.Made(Claim claim) ->
                claims.end(claim)
                        .chain(() -> before.obligated()
                                ? giveBack(year, before)
                                : Uni.createFrom().voidItem())
                        .replaceWith(change);
        };
    }

    private Uni<Void> giveBack(OpenYear year, Claim claim) {
        return obligations.giveBack(year, claim).chain(held -> {
            List<Posting> postings = new ArrayList<>();
            postings.add(claim.posting(EntryKind.OBLIGATION_RETURNED));
            if (!held) {
                postings.add(claim.posting(EntryKind.RELEASED));
            }
            return ledger.post(year, postings)
                    .chain(after -> held ? Uni.createFrom().item(after) : promoting.promote(after))
                    .replaceWithVoid();
        });
    }
}
