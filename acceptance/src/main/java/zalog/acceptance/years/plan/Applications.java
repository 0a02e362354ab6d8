package zalog.acceptance.years.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zalog.contracts.application.Applicant;
import zalog.contracts.application.ApplicationContent;
import zalog.contracts.application.CollateralPool;
import zalog.contracts.application.Declarations;
import zalog.contracts.application.GuaranteeReference;
import zalog.contracts.application.IpRight;
import zalog.contracts.application.LoanTerms;
import zalog.contracts.application.PledgeRegistration;
import zalog.contracts.application.Property;
import zalog.contracts.application.PropertyKind;
import zalog.contracts.application.SmeRegistration;
import zalog.contracts.application.Valuation;
import zalog.kernel.Money;
import zalog.kernel.Share;

/** A planned loan as its firm states it in the application, with its one defect, if it is to be refused. */
public final class Applications {
    private static final LocalDate IN_THE_REGISTER_SINCE = LocalDate.of(2016, 8, 1);

    private Applications() {}

    /** What the firm files. */
    public static ApplicationContent of(PlannedLoan loan) {
        return new ApplicationContent(
                applicant(loan),
                new LoanTerms(
                        loan.agreementNumber(),
                        loan.agreedOn(),
                        loan.bank(),
                        has(loan, Defect.LOAN_IN_YUAN) ? "CNY" : "RUB",
                        loan.amount(),
                        loan.rate(),
                        loan.drawnOn(),
                        loan.maturity(),
                        loan.repayments()),
                new CollateralPool(loan.agreedOn(), loan.agreementNumber() + "-З", List.of(right(loan), thing(loan))),
                Optional.of(new GuaranteeReference(loan.guaranteeNumber(), loan.fee(), loan.drawnOn())),
                new Declarations(
                        loan.filedOn().withDayOfMonth(1).minusMonths(1),
                        !has(loan, Defect.TAX_ARREARS),
                        true,
                        true,
                        true,
                        Share.of("0")));
    }

    private static Applicant applicant(PlannedLoan loan) {
        var firm = loan.firm();
        var left = has(loan, Defect.LEFT_THE_SME_REGISTER)
                ? Optional.of(loan.filedOn().minusDays(10))
                : Optional.<LocalDate>empty();
        return new Applicant(
                firm.inn(),
                firm.ogrn(),
                firm.kpp(),
                firm.name(),
                firm.region().isoCode(),
                has(loan, Defect.ACTIVITY_BARRED) ? "92.1" : firm.activity(),
                new SmeRegistration(firm.category(), IN_THE_REGISTER_SINCE, left));
    }

    /** Worth four fifths of the loan, or as much as the rest of the pool, which is not enough. */
    private static IpRight right(PlannedLoan loan) {
        var value = has(loan, Defect.RIGHTS_ARE_HALF_OF_THE_POOL) ? otherValue(loan) : rightsValue(loan);
        var until = loan.filedOn();
        var reportAge = has(loan, Defect.VALUATION_TOO_OLD) ? 200 : 20 + loan.number() % 120;
        return new IpRight(
                loan.ipKind(),
                "%d%06d".formatted(loan.filedOn().getYear(), loan.number()),
                "%s № %d".formatted(loan.ipKind().label().ru(), loan.number()),
                loan.firm().inn(),
                Optional.of(has(loan, Defect.RIGHT_EXPIRED) ? until.minusDays(5) : until.plusYears(7)),
                Optional.of(new PledgeRegistration("РД%07d".formatted(loan.number()), loan.drawnOn())),
                new Valuation(
                        "О-%04d".formatted(loan.number()),
                        loan.agreedOn().minusDays(reportAge),
                        value.plus(Money.ofRoubles(100_000))),
                value);
    }

    private static Property thing(PlannedLoan loan) {
        return new Property(PropertyKind.EQUIPMENT, "Оборудование № " + loan.number(), otherValue(loan));
    }

    private static Money rightsValue(PlannedLoan loan) {
        return new Money(loan.amount().kopecks() / 5 * 4);
    }

    private static Money otherValue(PlannedLoan loan) {
        return new Money(loan.amount().kopecks() / 2);
    }

    private static boolean has(PlannedLoan loan, Defect defect) {
        return loan.defect().filter(defect::equals).isPresent();
    }
}
