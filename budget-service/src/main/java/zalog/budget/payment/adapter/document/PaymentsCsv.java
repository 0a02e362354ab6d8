package zalog.budget.payment.adapter.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.List;
import zalog.budget.payment.model.Payer;
import zalog.budget.payment.model.Payment;
import zalog.budget.payment.model.PaymentBatch;
import zalog.kernel.Kpp;

/** A batch as CSV: a line of names, then a line for each payment, in UTF-8 and separated by commas (RFC 4180). */
public final class PaymentsCsv {
    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();
    private static final CsvSchema COLUMNS = CsvSchema.builder()
            .addColumns(
                    List.of(
                            "endToEndId",
                            "payee",
                            "inn",
                            "kpp",
                            "bic",
                            "account",
                            "amount",
                            "currency",
                            "kbk",
                            "oktmo",
                            "purpose"),
                    CsvSchema.ColumnType.STRING)
            .setUseHeader(true)
            .setLineSeparator("\r\n")
            .build();

    private PaymentsCsv() {}

    public static String write(PaymentBatch batch, Payer payer) {
        List<List<String>> rows =
                batch.payments().stream().map(payment -> row(payment, payer)).toList();
        try {
            return CSV.writer(COLUMNS).writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Batch " + batch.id() + " makes no CSV", e);
        }
    }

    private static List<String> row(Payment payment, Payer payer) {
        return List.of(
                payment.endToEndId(),
                payment.payee().name(),
                payment.claim().claimant().value(),
                payment.payee().kpp().map(Kpp::value).orElse(""),
                payment.payee().bic().value(),
                payment.payee().account().value(),
                payment.amount().toString(),
                "RUB",
                payer.kbk(),
                payer.oktmo(),
                payer.purposeOf(payment));
    }
}
