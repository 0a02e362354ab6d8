package zalog.budget.loan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static zalog.budget.loan.model.Samples.correction;
import static zalog.budget.loan.model.Samples.day;
import static zalog.budget.loan.model.Samples.drawdown;
import static zalog.budget.loan.model.Samples.ofBank;
import static zalog.budget.loan.model.Samples.reversal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import zalog.kernel.Money;

class AmendmentsTest {
    private static final LoanEvent ONE = drawdown("E", Money.ofRoubles(1));
    private static final LoanEvent TWO = correction("C2", "E", 2, drawn(2));
    private static final LoanEvent THREE = correction("C3", "E", 3, drawn(3));

    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of("E=1.00", "E STANDS", List.of(ONE)),
                Arguments.of("E=2.00", "E CORRECTED C2, C2 STANDS", List.of(ONE, TWO)),
                Arguments.of("E=3.00", "E CORRECTED C3, C2 WITHOUT_EFFECT C3, C3 STANDS", List.of(ONE, TWO, THREE)),
                Arguments.of("", "E REVERSED R, R STANDS", List.of(ONE, reversal("R", "E"))),
                Arguments.of("", "E REVERSED R, C2 WITHOUT_EFFECT R, R STANDS", List.of(ONE, TWO, reversal("R", "E"))),
                Arguments.of(
                        "E=2.00",
                        "E CORRECTED C2, C2 STANDS, C3 REVERSED R, R STANDS",
                        List.of(ONE, TWO, THREE, reversal("R", "C3"))),
                Arguments.of(
                        "E=1.00",
                        "E STANDS, R REVERSED RR, RR STANDS",
                        List.of(ONE, reversal("R", "E"), reversal("RR", "R"))),
                Arguments.of(
                        "E=4.00",
                        "E CORRECTED C2, C2 CORRECTED CC, CC STANDS",
                        List.of(ONE, TWO, correction("CC", "C2", 1, drawn(4)))),
                Arguments.of(
                        "E=3.00",
                        "E CORRECTED C3, C2 WITHOUT_EFFECT C3, C3 STANDS, CC WITHOUT_EFFECT",
                        List.of(ONE, TWO, THREE, correction("CC", "C2", 1, drawn(4)))),
                Arguments.of(
                        "",
                        "E REVERSED R, R STANDS, C WITHOUT_EFFECT",
                        List.of(ONE, reversal("R", "E"), correction("C", "R", 1, drawn(4)))),
                Arguments.of("", "C2 WAITING", List.of(TWO)),
                Arguments.of("", "C2 WAITING, R WAITING", List.of(TWO, reversal("R", "C2"))),
                Arguments.of(
                        "E=1.00",
                        "E STANDS, A WAITING, B WAITING",
                        List.of(ONE, reversal("A", "B"), reversal("B", "A"))),
                Arguments.of(
                        "E=1.00",
                        "E STANDS, R WAITING",
                        List.of(ONE, ofBank("044525974", "R", new LoanEvent.Reversal("E")))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatCountsAndWhatBecameOfEachEvent(String counts, String fates, List<LoanEvent> events) {
        var amendments = new Amendments(events);

        assertThat(amendments.facts().stream().map(AmendmentsTest::describe))
                .containsExactlyElementsOf(counts.isEmpty() ? List.of() : List.of(counts));
        assertThat(events.stream().map(event -> describe(amendments, event)))
                .containsExactlyInAnyOrder(fates.split(", "));
    }

    @Test
    void ofTwoCorrectionsMadeAtOnceTheOneWithTheGreaterIdCounts() {
        var events = List.of(ONE, correction("A", "E", 1, drawn(5)), correction("B", "E", 1, drawn(6)));

        assertThat(new Amendments(events).facts().stream().map(AmendmentsTest::describe))
                .containsExactly("E=6.00");
        assertThat(new Amendments(events.reversed()).facts().stream().map(AmendmentsTest::describe))
                .containsExactly("E=6.00");
    }

    @Test
    void aChainMayBeLong() {
        var events = new ArrayList<>(List.of(ONE));
        for (int i = 0; i < 20_001; i++) {
            events.add(reversal("R" + i, i == 0 ? "E" : "R" + (i - 1)));
        }

        assertThat(new Amendments(events).facts()).isEmpty();
        assertThat(new Amendments(events.subList(0, 20_001)).facts()).hasSize(1);
    }

    private static Fact drawn(int roubles) {
        return new Fact.Drawdown(day("2019-09-16"), Money.ofRoubles(roubles));
    }

    private static String describe(Amendments.Told told) {
        return told.event().eventId() + "=" + ((Fact.Drawdown) told.fact()).amount();
    }

    private static String describe(Amendments amendments, LoanEvent event) {
        var fate = Objects.requireNonNull(amendments.fates().get(event.eventId()));
        return event.eventId() + " " + fate.kind()
                + fate.by().map(id -> " " + id).orElse("");
    }
}
