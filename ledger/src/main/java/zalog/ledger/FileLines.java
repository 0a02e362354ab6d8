package zalog.ledger;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The lines of a file, each with its line feed. What a program changes that saves a text anew is a fault of the file, named once,
 * and taken away: so that it is not held against every line.
 */
final class FileLines {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final String MARKED =
            "The file begins with a byte order mark (UTF-8 BOM), which the ledger does not write:"
                    + " a program saved it anew. Take the file as it was downloaded.";
    private static final String CARRIAGE_RETURNS =
            "Lines end with a carriage return before the line feed (CRLF), which the"
                    + " ledger does not write: a program saved the file anew. Take it as it was downloaded.";
    private static final String CUT_SHORT =
            "The last line is cut short: it has no end. The file was not written or not downloaded to its end.";

    private final InputStream file;
    private final List<String> faults = new ArrayList<>();
    private boolean begun;

    FileLines(InputStream file) {
        this.file = new BufferedInputStream(file);
    }

    /** The next line; empty at the end of the file. */
    byte[] next() throws IOException {
        byte[] line = unmarked(read());
        int length = line.length;
        if (length > 1 && line[length - 1] == '\n' && line[length - 2] == '\r') {
            name(CARRIAGE_RETURNS);
            line = Arrays.copyOf(line, length - 1);
            line[length - 2] = '\n';
        } else if (length > 0 && line[length - 1] != '\n') {
            name(CUT_SHORT);
        }
        return line;
    }

    /** What is wrong with the file as a whole, as far as it was read. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    boolean isCutShort() {
        return faults.contains(CUT_SHORT);
    }

    private byte[] read() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        for (int next = file.read(); next >= 0; next = file.read()) {
            line.write(next);
            if (next == '\n') {
                break;
            }
        }
        return line.toByteArray();
    }

    private byte[] unmarked(byte[] line) {
        boolean marked =
                !begun && line.length >= MARK.length && Arrays.equals(line, 0, MARK.length, MARK, 0, MARK.length);
        begun = true;
        if (!marked) {
            return line;
        }
        name(MARKED);
        return Arrays.copyOfRange(line, MARK.length, line.length);
    }

    private void name(String fault) {
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }
}
