package zalog.kit.identity;

import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import zalog.kernel.Bic;
import zalog.kernel.Inn;
import zalog.kernel.Parsed;
import zalog.kit.problem.Problem;
import zalog.kit.problem.ProblemException;

/** Turns the token of the request into an {@link Actor}. */
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;

    @Inject
    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Actor actor() {
        if (!(identity.getPrincipal() instanceof OidcJwtCallerPrincipal token)) {
            throw new ProblemException(Problem.unauthorized());
        }
        return new Actor(
                token.getSubject(),
                identity.getRoles(),
                claim(token, "inn", Inn::parse),
                claim(token, "bic", Bic::parse));
    }

    /** The firm the caller acts for; an SME's token without one may do nothing. */
    public Inn firm() {
        return actor().inn().orElseThrow(() -> new ProblemException(Problem.forbidden()));
    }

    /** The bank the caller acts for. */
    public Bic bank() {
        return actor().bic().orElseThrow(() -> new ProblemException(Problem.forbidden()));
    }

    /** Asks the claims themselves: a principal throws and catches an exception for each name that no standard has. */
    private static <T> Optional<T> claim(OidcJwtCallerPrincipal token, String name, Function<String, Parsed<T>> parse) {
        return Optional.ofNullable(token.getClaims().getClaimValue(name))
                .flatMap(value -> parse.apply(value.toString()) instanceof Parsed.Valid<T>(T valid)
                        ? Optional.of(valid)
                        : Optional.empty());
    }
}
