package zalog.budget.loan.adapter;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zalog.budget.csv.adapter.CsvTable;
import zalog.budget.loan.model.Submission;
import zalog.budget.loan.model.Verdict.Fault;
import zalog.kernel.Bic;
import zalog.kernel.Reason;
import zalog.kernel.Text;
import zalog.kit.json.JsonBody;
import zalog.kit.problem.Problem;
import zalog.kit.problem.ProblemException;

/** Events as rows of CSV: each is made the JSON that a bank could have sent as well, and read as that. */
final class LoanEventCsv {
    private static final String DOCUMENT_NUMBER = "documentNumber";
    private static final String DOCUMENT_DATE = "documentDate";
    private static final Set<String> OF_LOAN = Set.of("agreementNumber", "agreementDate");
    private static final Set<String> OF_EVENT = Set.of("type", "eventId", "corrects", "madeAt", "reverses");
    private static final Set<String> OF_FACT = Set.of(
            "replacementType",
            "occurredOn",
            "paidOn",
            "periodStart",
            "periodEnd",
            "amount",
            DOCUMENT_NUMBER,
            DOCUMENT_DATE,
            "rate",
            "maturityDate",
            "repayments",
            "assignee");
    private static final Fault TOO_LONG = new Fault(
            "",
            Reason.of(
                    "CSV-004",
                    "The row has more fields than the first one; put fields that have the separator in quotation marks.",
                    "В строке больше полей, чем в первой; поля, в которых есть разделитель, заключайте в двойные кавычки."));

    private LoanEventCsv() {}

    /** A row and its number; that of the header is 1. */
    record Row(int number, Submission submission) {}

    /**
     * Reads a file.
     *
     * @throws ProblemException 400 for what is not CSV in UTF-8 with a header of these columns, 413 for what is too long
     */
    static List<Row> read(Bic bank, byte[] body) {
        CsvTable table = table(body);
        requireColumns(table.header());
        if (table.rows().isEmpty() || table.rows().size() > LoanEventForm.EVENTS_MAX) {
            throw problem(
                    "CSV-003",
                    "Send 1 to " + LoanEventForm.EVENTS_MAX + " events after the header.",
                    "После заголовка отправьте от 1 до " + LoanEventForm.EVENTS_MAX + " событий.");
        }
        return table.rows().stream()
                .map(row -> new Row(row.number(), submission(bank, table.header(), row.cells())))
                .toList();
    }

    private static CsvTable table(byte[] body) {
        if (body.length > JsonBody.LIMIT) {
            throw new ProblemException(Problem.tooLarge(JsonBody.LIMIT));
        }
        try {
            return CsvTable.read(body);
        } catch (CharacterCodingException e) {
            throw new ProblemException(Problem.notUtf8());
        } catch (CsvTable.Broken e) {
            throw problem(
                    "CSV-001",
                    "The text is not CSV from row " + e.row() + " on; look for a quote that is not closed.",
                    "Начиная со строки " + e.row() + " это не CSV; проверьте, закрыты ли кавычки.");
        }
    }

    /** The column of a field, by its place in the JSON that was made of the row. */
    static Optional<String> column(Fault fault) {
        String field = fault.field();
        return switch (field) {
            case "" -> Optional.empty();
            case "loan" -> Optional.of("agreementNumber");
            case "replacement", "replacement/type" -> Optional.of("replacementType");
            case "document/date", "replacement/document/date" -> Optional.of(DOCUMENT_DATE);
            case "document", "document/number", "replacement/document", "replacement/document/number" ->
                Optional.of(DOCUMENT_NUMBER);
            default ->
                Arrays.stream(field.split("/"))
                        .filter(name -> !name.equals("loan") && !name.equals("replacement"))
                        .findFirst();
        };
    }

    private static void requireColumns(List<String> header) {
        List<String> unknown = header.stream()
                .filter(name -> !OF_LOAN.contains(name) && !OF_EVENT.contains(name) && !OF_FACT.contains(name))
                .toList();
        if (header.isEmpty() || !unknown.isEmpty() || new HashSet<>(header).size() < header.size()) {
            throw problem(
                    "CSV-002",
                    "The first row names the columns, each once; unknown: " + unknown + ".",
                    "Первая строка называет столбцы, каждый один раз; неизвестны: " + unknown + ".");
        }
    }

    private static Submission submission(Bic bank, List<String> header, List<String> cells) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        int typeAt = header.indexOf("type");
        boolean corrects =
                typeAt >= 0 && typeAt < cells.size() && cells.get(typeAt).equals("CORRECTION");
        for (int i = 0; i < Math.min(cells.size(), header.size()); i++) {
            if (!cells.get(i).isEmpty()) {
                put(event, corrects, header.get(i), cells.get(i));
            }
        }
        Submission read = LoanEventForm.submission(bank, event);
        return cells.size() <= header.size()
                ? read
                : new Submission(read.body(), read.eventId(), read.agreement(), Optional.empty(), List.of(TOO_LONG));
    }

    private static void put(ObjectNode event, boolean corrects, String column, String value) {
        if (OF_LOAN.contains(column)) {
            event.withObjectProperty("loan").put(column, value);
        } else if (corrects && OF_FACT.contains(column)) {
            putFact(event.withObjectProperty("replacement"), column.replace("replacementType", "type"), value);
        } else {
            putFact(event, column, value);
        }
    }

    private static void putFact(ObjectNode fact, String column, String value) {
        switch (column) {
            case DOCUMENT_NUMBER -> fact.withObjectProperty("document").put("number", value);
            case DOCUMENT_DATE -> fact.withObjectProperty("document").put("date", value);
            case "repayments" -> putRepayments(fact.putArray(column), value);
            default -> fact.put(column, value);
        }
    }

    private static void putRepayments(ArrayNode repayments, String value) {
        for (String each : value.split(";")) {
            String[] parts = each.strip().split("\\s+", 2);
            var repayment = repayments.addObject().put("dueOn", parts[0]);
            if (parts.length == 2) {
                repayment.put("amount", parts[1]);
            }
        }
    }

    private static ProblemException problem(String code, String en, String ru) {
        return new ProblemException(Problem.badRequest(code, new Text(en, ru)));
    }
}
