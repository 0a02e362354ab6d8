package zalog.acceptance.years.plan;

import java.util.stream.IntStream;
import zalog.kernel.Account;
import zalog.kernel.Bic;
import zalog.kernel.Ogrn;

/** Invented numbers with right check digits. */
final class Numbers {
    private Numbers() {}

    /** An organisation's registration number: registered in a year (two digits) in a region, under a serial number. */
    static Ogrn ogrn(int year, String taxCode, int serial) {
        String digits = "1%02d%s%07d".formatted(year, taxCode, serial);
        return new Ogrn(digits + Long.parseLong(digits) % 11 % 10);
    }

    /** A sole proprietor's. */
    static Ogrn ogrnip(int year, String taxCode, int serial) {
        String digits = "3%02d%s%09d".formatted(year, taxCode, serial);
        return new Ogrn(digits + Long.parseLong(digits) % 13 % 10);
    }

    /** A rouble account with a bank, of an organisation (40702) or of a sole proprietor (40802). */
    static Account account(Bic bank, boolean organisation, int serial) {
        String form = (organisation ? "40702" : "40802") + "810%d0000%07d";
        return IntStream.range(0, 10)
                .mapToObj(check -> new Account(form.formatted(check, serial)))
                .filter(account -> account.belongsTo(bank))
                .findFirst()
                .orElseThrow();
    }
}
