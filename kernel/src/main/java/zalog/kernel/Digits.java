package zalog.kernel;

/** Digit strings and their weighted sums, as the checksums of INN and bank accounts need them. */
final class Digits {
    private Digits() {}

    static boolean count(String text, int length) {
        return text.length() == length && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static boolean allZero(String digits) {
        return digits.chars().allMatch(c -> c == '0');
    }

    static int at(String digits, int index) {
        return digits.charAt(index) - '0';
    }

    /** Sum of the leading digits, each times its weight. */
    static int weightedSum(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += at(digits, i) * weights[i];
        }
        return sum;
    }
}
