package zalog.application.form;

import static zalog.application.form.Values.day;
import static zalog.application.form.Values.number;
import static zalog.kit.json.Readers.bool;
import static zalog.kit.json.Readers.money;
import static zalog.kit.json.Readers.object;
import static zalog.kit.json.Readers.share;

import zalog.contracts.application.ApplicationContent;
import zalog.contracts.application.Declarations;
import zalog.contracts.application.GuaranteeReference;
import zalog.kernel.Inn;
import zalog.kit.json.Reader;

/** The whole form. */
public final class ApplicationForm {
    private static final Reader<GuaranteeReference> GUARANTEE = object(f -> {
        var number = f.required("number", number());
        var fee = f.required("fee", money());
        var feeDueOn = f.required("feeDueOn", day());
        return f.complete(() -> new GuaranteeReference(number.get(), fee.get(), feeDueOn.get()));
    });

    private static final Reader<Declarations> DECLARATIONS = object(f -> {
        var asOf = f.required("asOf", day());
        var noTaxArrears = f.required("noTaxArrears", bool());
        var noDebt = f.required("noDebtToFederalBudget", bool());
        var goingConcern = f.required("notInReorganisationLiquidationOrBankruptcy", bool());
        var noOtherFunds = f.required("noOtherFundsForSameCosts", bool());
        var offshoreShare = f.required("offshoreShare", share());
        return f.complete(() -> new Declarations(
                asOf.get(),
                noTaxArrears.get(),
                noDebt.get(),
                goingConcern.get(),
                noOtherFunds.get(),
                offshoreShare.get()));
    });

    private ApplicationForm() {}

    /** Reads an application; a firm files for itself only. */
    public static Reader<ApplicationContent> filedBy(Inn firm) {
        return object(f -> {
            var applicant = f.required("applicant", ApplicantForm.filedBy(firm));
            var loan = f.required("loan", LoanForm.LOAN);
            var collateral = f.required("collateral", CollateralForm.POOL);
            var guarantee = f.optional("guarantee", GUARANTEE);
            var declarations = f.required("declarations", DECLARATIONS);
            return f.complete(() -> new ApplicationContent(
                    applicant.get(), loan.get(), collateral.get(), guarantee.get(), declarations.get()));
        });
    }
}
