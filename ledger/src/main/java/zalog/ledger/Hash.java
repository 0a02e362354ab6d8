package zalog.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import zalog.kernel.FinancialYear;

/** A SHA-256 hash that stands for an entry and for every entry before it. */
public final class Hash {
    static final int BYTES = 32;
    private static final HexFormat HEX = HexFormat.of();

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A hash has " + BYTES + " bytes, not " + bytes.length);
        }
        this.bytes = bytes;
    }

    public static Hash of(byte[] bytes) {
        return new Hash(bytes.clone());
    }

    /** Reads 64 hexadecimal digits; anything else throws IllegalArgumentException. */
    public static Hash parse(String hex) {
        return new Hash(HEX.parseHex(hex));
    }

    /** What the first entry of a year is chained to. */
    public static Hash beginning(FinancialYear year) {
        return new Hash(sha256().digest(("zalog ledger " + year).getBytes(StandardCharsets.UTF_8)));
    }

    Hash of(Entry next) {
        MessageDigest digest = sha256();
        digest.update(bytes);
        return new Hash(digest.digest(next.canonical().getBytes(StandardCharsets.UTF_8)));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Hexadecimal digits. */
    @Override
    public String toString() {
        return HEX.formatHex(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
