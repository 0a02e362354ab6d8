package zalog.contracts;

import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import zalog.kernel.Account;
import zalog.kernel.ApplicationId;
import zalog.kernel.Bic;
import zalog.kernel.ClaimId;
import zalog.kernel.ClawbackId;
import zalog.kernel.FinancialYear;
import zalog.kernel.GuaranteeId;
import zalog.kernel.Inn;
import zalog.kernel.Kpp;
import zalog.kernel.Money;
import zalog.kernel.Ogrn;
import zalog.kernel.Parsed;
import zalog.kernel.PaymentBatchId;
import zalog.kernel.Rate;
import zalog.kernel.Share;

/** JSON of the kernel's types and of dates: each is a string, but a financial year is a number. */
final class KernelModule extends SimpleModule {
    private static final long serialVersionUID = 1;

    KernelModule() {
        asText(Money.class, Money::parse);
        asText(Rate.class, Rate::parse);
        asText(Share.class, Share::parse);
        asText(Inn.class, Inn::parse);
        asText(Ogrn.class, Ogrn::parse);
        asText(Kpp.class, Kpp::parse);
        asText(Bic.class, Bic::parse);
        asText(Account.class, Account::parse);
        asText(ApplicationId.class, ApplicationId::parse);
        asText(GuaranteeId.class, GuaranteeId::parse);
        asText(ClaimId.class, ClaimId::parse);
        asText(PaymentBatchId.class, PaymentBatchId::parse);
        asText(ClawbackId.class, ClawbackId::parse);
        asText(LocalDate.class, IsoTexts::date);
        asText(Instant.class, IsoTexts::instant);
        addSerializer(FinancialYear.class, new YearJson.Writer());
        addDeserializer(FinancialYear.class, new YearJson.Reader());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.insertAnnotationIntrospector(new RequiredUnlessOptional());
    }

    private <T> void asText(Class<T> type, Function<String, Parsed<T>> parse) {
        addSerializer(type, ToStringSerializer.instance);
        addDeserializer(type, new TextReader<>(type, parse));
    }
}
