package zalog.budget.csv.adapter;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table as spreadsheets write it: in UTF-8, with or without a mark of that before it, and separated by commas or, with Russian
 * settings, by semicolons.
 *
 * @param header the names of its columns
 * @param rows those that are not blank
 */
public record CsvTable(List<String> header, List<Row> rows) {
    private static final ObjectReader ROWS =
            CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build().readerFor(String[].class);

    /** The fields of a row without blanks around them, and its number; that of the header is 1. */
    public record Row(int number, List<String> cells) {}

    /** What is no CSV any more, as a quote is not closed. */
    public static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        private final int row;

        Broken(int row) {
            super("This is no CSV from row " + row + " on");
            this.row = row;
        }

        /** The first row that cannot be read. */
        public int row() {
            return row;
        }
    }

    public static CsvTable read(byte[] body) throws CharacterCodingException, Broken {
        String text = decode(body);
        List<Row> rows = new ArrayList<>();
        int number = 1;
        try (MappingIterator<String[]> records = ROWS.with(
                        CsvSchema.emptySchema().withColumnSeparator(separator(text)))
                .readValues(text)) {
            for (; records.hasNextValue(); number++) {
                rows.add(new Row(
                        number,
                        Stream.of(records.nextValue()).map(String::strip).toList()));
            }
        } catch (IOException e) {
            throw new Broken(number);
        }
        List<String> header = rows.isEmpty() ? List.of() : rows.removeFirst().cells();
        rows.removeIf(row -> row.cells().stream().allMatch(String::isEmpty));
        return new CsvTable(header, List.copyOf(rows));
    }

    /** No name of a column has one. */
    private static char separator(String text) {
        return text.lines().findFirst().orElse("").contains(";") ? ';' : ',';
    }

    /** UTF-16 without a mark reads as UTF-8 full of NULs. */
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
}
