package zalog.budget.payment.adapter.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zalog.budget.payment.model.TreasuryAnswer;

/**
 * The treasury's answer as CSV: columns {@code endToEndId}, {@code status} (PAID or REJECTED), {@code paidOn} (a date, with
 * PAID) and {@code reason} (with REJECTED), in any order, after a line that names them.
 */
public final class AnswersCsv {
    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.FAIL_ON_MISSING_COLUMNS)
            .build();
    private static final CsvSchema HEADED = CsvSchema.emptySchema().withHeader();
    private static final List<String> COLUMNS = List.of("endToEndId", "status", "paidOn", "reason");
    private static final int REASON_MAX = 500;

    private AnswersCsv() {}

    public static List<TreasuryAnswer> read(byte[] body) throws UnreadableDocument {
        List<TreasuryAnswer> answers = new ArrayList<>();
        try (MappingIterator<Map<String, String>> rows =
                CSV.readerForMapOf(String.class).with(HEADED).readValues(decode(body))) {
            while (rows.hasNextValue()) {
                answers.add(answer(rows.nextValue(), answers.size() + 2));
            }
            return answers;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new UnreadableDocument(
                    "Line " + line + " is not CSV with the columns " + COLUMNS + ".",
                    "Строка " + line + ": это не CSV со столбцами " + COLUMNS + ".");
        } catch (IOException e) {
            throw new UnreadableDocument("The file is not valid UTF-8.", "Файл не в UTF-8.");
        }
    }

    /** The text without the mark that some programs put before UTF-8; UTF-16 without one reads as UTF-8 full of NULs. */
    private static String decode(byte[] body) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(body))
                .toString();
        if (text.contains("\0")) {
            throw new CharacterCodingException();
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static TreasuryAnswer answer(Map<String, String> row, int line) throws UnreadableDocument {
        if (!row.keySet().equals(Set.copyOf(COLUMNS))) {
            throw new UnreadableDocument(
                    "Line 1 must name the columns " + COLUMNS + ".",
                    "Строка 1 должна называть столбцы " + COLUMNS + ".");
        }
        String id = row.getOrDefault("endToEndId", "").strip();
        return switch (row.getOrDefault("status", "").strip()) {
            case "PAID" ->
                new TreasuryAnswer.Paid(id, date(row.getOrDefault("paidOn", "").strip(), line), Optional.empty());
            case "REJECTED" ->
                new TreasuryAnswer.Rejected(
                        id, reason(row.getOrDefault("reason", "").strip(), line));
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
