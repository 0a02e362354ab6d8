package zalog.guarantee.register.adapter;

import zalog.guarantee.register.model.GuaranteeTerms;
import zalog.kernel.Bic;
import zalog.kernel.Inn;
import zalog.kit.identity.Actor;
import zalog.kit.identity.Roles;

/**
 * Which guarantees somebody may see.
 *
 * @param all the guarantor and supervisors see every one
 * @param principal those of this firm; empty for none
 * @param beneficiary those in favour of this bank; empty for none
 */
record Audience(boolean all, String principal, String beneficiary) {

    static Audience of(Actor actor) {
        return new Audience(
                actor.seesAll() || actor.has(Roles.GUARANTOR),
                actor.has(Roles.SME) ? actor.inn().map(Inn::value).orElse("") : "",
                actor.has(Roles.BANK) ? actor.bic().map(Bic::value).orElse("") : "");
    }

    boolean sees(GuaranteeTerms terms) {
        return all
                || terms.principal().value().equals(principal)
                || terms.beneficiary().value().equals(beneficiary);
    }
}
