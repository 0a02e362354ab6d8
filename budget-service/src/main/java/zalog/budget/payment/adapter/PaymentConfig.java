package zalog.budget.payment.adapter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who pays, as payment orders name it. The defaults are for demonstrations: no ministry has these details. */
@ConfigMapping(prefix = "zalog.payment")
public interface PaymentConfig {

    /** The payer's name. */
    @WithDefault("Министерство экономического развития Российской Федерации")
    String payerName();

    /** The payer's INN. */
    @WithDefault("7710349494")
    String payerInn();

    /** The payer's KPP. */
    @WithDefault("771001001")
    String payerKpp();

    /** BIC of the treasury body that keeps the payer's account. */
    @WithDefault("024501901")
    String payerBic();

    /** The payer's treasury account. */
    @WithDefault("03211643000000017300")
    String payerAccount();

    /** Budget classification code (КБК) of the subsidy, 20 digits. */
    @WithDefault("13904121540169814811")
    String kbk();

    /** Code of the payer's municipality (ОКТМО), 8 or 11 digits. */
    @WithDefault("45380000")
    String oktmo();

    /** What payments are for, up to 90 characters; the claim's id follows it. */
    @WithDefault("Субсидия по постановлению Правительства РФ от 30.04.2019 № 533")
    String purpose();
}
