package zalog.guarantee.register.adapter;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import zalog.guarantee.register.model.Guarantee;
import zalog.guarantee.register.model.GuaranteeTerms;
import zalog.kernel.Bic;
import zalog.kernel.GuaranteeId;
import zalog.kernel.Inn;
import zalog.kernel.Money;
import zalog.kit.http.ETags;

/** A guarantee as the API shows it. */
record GuaranteeView(
        GuaranteeId id,
        String number,
        Inn principal,
        Bic beneficiary,
        String loanAgreementNumber,
        LocalDate loanAgreementDate,
        Money amount,
        LocalDate validFrom,
        LocalDate validUntil,
        String standing,
        Optional<LocalDate> calledOn,
        Optional<LocalDate> endedOn,
        Instant registeredAt,
        Instant changedAt) {

    static GuaranteeView of(Guarantee guarantee) {
        GuaranteeTerms terms = guarantee.terms();
        return new GuaranteeView(
                guarantee.id(),
                terms.number(),
                terms.principal(),
                terms.beneficiary(),
                terms.loanAgreementNumber(),
                terms.loanAgreementDate(),
                terms.amount(),
                terms.validFrom(),
                terms.validUntil(),
                guarantee.standing().label(),
                guarantee.standing().calledOn(),
                guarantee.standing().endedOn(),
                guarantee.registeredAt(),
                guarantee.changedAt());
    }

    /** A guarantee with its version. */
    static Response response(Guarantee guarantee) {
        return Response.ok(of(guarantee))
                .header(HttpHeaders.ETAG, ETags.of(guarantee.version()))
                .build();
    }
}
