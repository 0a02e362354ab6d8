package zalog.guarantee.register.model;

import java.time.LocalDate;
import zalog.kernel.Reason;
import zalog.kernel.RussianDate;

/** Why the register refuses a change: the closed list. */
public final class RegisterReasons {
    public static final Reason NUMBER_TAKEN = Reason.of(
            "GUAR-101",
            "A guarantee with this number is in the register already. Check the number, or amend that guarantee.",
            "Гарантия с таким номером уже есть в реестре. Проверьте номер или измените ту гарантию.");
    public static final Reason CALLED = Reason.of(
            "GUAR-102",
            "A demand under this guarantee was recorded already, so only its end can be recorded now.",
            "По этой гарантии уже записано требование, теперь можно записать только её прекращение.");
    public static final Reason ENDED = Reason.of(
            "GUAR-103",
            "This guarantee has ended; nothing about it can change any more.",
            "Эта гарантия прекращена, изменить её больше нельзя.");

    private RegisterReasons() {}

    static Reason tooEarly(LocalDate first) {
        return Reason.of(
                "GUAR-104",
                "The date lies before " + first + ". Check the date.",
                "Дата раньше " + RussianDate.of(first) + ". Проверьте дату.");
    }
}
