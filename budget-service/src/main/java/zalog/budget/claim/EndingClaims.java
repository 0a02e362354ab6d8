package zalog.budget.claim;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.function.Function;
import zalog.budget.appropriation.Books;
import zalog.budget.claim.model.Change;
import zalog.budget.claim.model.Claim;
import zalog.kernel.ClaimId;

/** A firm takes its claim back, or an officer refuses it. */
public final class EndingClaims {
    private final Books books;
    private final Claims claims;

    public EndingClaims(Books books, Claims claims) {
        this.books = books;
        this.claims = claims;
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
                                .chain(() -> claims.find(id))
                                .chain(claim ->
                                        save(decide.apply(claim.orElseThrow())).map(Optional::of)));
    }

    private Uni<Change> save(Change change) {
        return switch (change) {
            case Change.Refused refused -> Uni.createFrom().item(refused);
            case Change.Made(Claim claim) -> claims.end(claim).replaceWith(change);
        };
    }
}
