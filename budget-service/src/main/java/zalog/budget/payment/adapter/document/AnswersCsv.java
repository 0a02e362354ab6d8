package zalog.budget.payment.adapter.document;

import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import zalog.budget.csv.adapter.CsvTable;
import zalog.budget.payment.model.TreasuryAnswer;

/**
 * The treasury's answer as CSV: columns {@code endToEndId}, {@code status} (PAID or REJECTED), {@code paidOn} (a date, with
 * PAID) and {@code reason} (with REJECTED), in any order, after a line that names them.
 */
public final class AnswersCsv {
    private static final List<String> COLUMNS = List.of("endToEndId", "status", "paidOn", "reason");
    private static final int REASON_MAX = 500;

    private AnswersCsv() {}

    public static List<TreasuryAnswer> read(byte[] body) throws UnreadableDocument {
        CsvTable table = table(body);
        if (!table.header().stream()
                .sorted()
                .toList()
                .equals(COLUMNS.stream().sorted().toList())) {
            throw new UnreadableDocument(
                    "Line 1 must name the columns " + COLUMNS + ".",
                    "Строка 1 должна называть столбцы " + COLUMNS + ".");
        }
        List<TreasuryAnswer> answers = new ArrayList<>();
        for (CsvTable.Row row : table.rows()) {
            answers.add(answer(table.header(), row.cells(), row.number()));
        }
        return answers;
    }

    private static CsvTable table(byte[] body) throws UnreadableDocument {
        try {
            return CsvTable.read(body);
        } catch (CharacterCodingException e) {
            throw new UnreadableDocument("The file is not valid UTF-8.", "Файл не в UTF-8.");
        } catch (CsvTable.Broken e) {
            throw notCsv(e.row());
        }
    }

    private static UnreadableDocument notCsv(int line) {
        return new UnreadableDocument(
                "Line " + line + " is not CSV with the columns " + COLUMNS + ".",
                "Строка " + line + ": это не CSV со столбцами " + COLUMNS + ".");
    }

    private static TreasuryAnswer answer(List<String> header, List<String> cells, int line) throws UnreadableDocument {
        if (cells.size() != header.size()) {
            throw notCsv(line);
        }
        UnaryOperator<String> field = name -> cells.get(header.indexOf(name));
        String id = field.apply("endToEndId");
        return switch (field.apply("status")) {
            case "PAID" -> new TreasuryAnswer.Paid(id, date(field.apply("paidOn"), line), Optional.empty());
            case "REJECTED" -> new TreasuryAnswer.Rejected(id, reason(field.apply("reason"), line));
            default ->
                throw new UnreadableDocument(
                        "Line " + line + " needs the status PAID or REJECTED.",
                        "Строка " + line + ": нужен статус PAID или REJECTED.");
        };
    }

    private static String reason(String text, int line) throws UnreadableDocument {
        if (text.isEmpty() || text.length() > REASON_MAX) {
            throw new UnreadableDocument(
                    "Line " + line + " needs a reason of up to " + REASON_MAX + " characters.",
                    "Строка " + line + ": нужна причина длиной до " + REASON_MAX + " символов.");
        }
        return text;
    }

    private static LocalDate date(String text, int line) throws UnreadableDocument {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new UnreadableDocument(
                    "Line " + line + " needs the day of payment in paidOn, as 2019-11-05.",
                    "Строка " + line + ": в paidOn нужен день платежа в виде ГГГГ-ММ-ДД.");
        }
    }
}
