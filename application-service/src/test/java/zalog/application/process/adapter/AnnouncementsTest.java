package zalog.application.process.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zalog.application.process.Advance;
import zalog.application.process.model.Announcement;
import zalog.application.process.model.Case;
import zalog.application.process.model.State;
import zalog.application.process.model.Step;
import zalog.application.testing.SampleJson;
import zalog.contracts.Message;
import zalog.contracts.application.ApplicationWithdrawn;
import zalog.contracts.budget.ReleaseFunds;
import zalog.contracts.budget.ReserveFunds;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.IpKind;
import zalog.kit.messaging.Origin;
import zalog.kit.messaging.Outgoing;

class AnnouncementsTest {
    static final ApplicationId ID = new ApplicationId(UUID.fromString("0198c0de-0000-7000-8000-000000000001"));
    static final FinancialYear YEAR = new FinancialYear(2020);

    /** The evening of 31 December in UTC is 1 January in Moscow. */
    static final Instant REGISTERED = Instant.parse("2019-12-31T21:00:00Z");

    @Test
    void moneyIsAskedForWithWhatTheBudgetMustKnow() {
        var content = SampleJson.application().content();

        List<Message> messages = messages(new State.Reserving(), Announcement.RESERVE_FUNDS);

        assertThat(messages)
                .containsExactly(new ReserveFunds(
                        ID,
                        YEAR,
                        REGISTERED,
                        content.applicant().inn(),
                        "RU-MOW",
                        content.applicant().smeRegistration().category(),
                        IpKind.INVENTION,
                        content.loan(),
                        content.guarantee()));
    }

    @Test
    void aWithdrawalIsAnnouncedBeforeTheMoneyIsGivenBack() {
        assertThat(messages(new State.Withdrawn(), Announcement.APPLICATION_WITHDRAWN, Announcement.RELEASE_FUNDS))
                .containsExactly(new ApplicationWithdrawn(ID, REGISTERED), new ReleaseFunds(ID, YEAR, "WITHDRAWN"));
    }

    @ParameterizedTest
    @CsvSource({
        "TRADEMARK, 8400000.01, TRADEMARK",
        "TRADEMARK, 8400000.00, INVENTION", // a tie goes to the kind that is listed first
        "TRADEMARK, 8399999.99, INVENTION",
        "INVENTION, 1.00,       INVENTION"
    })
    void theMainKindIsTheOneWithTheLargestPledgedValue(IpKind kind, String pledged, IpKind main) {
        var content = SampleJson.application()
                .with("/collateral/items/-", """
                        {"type":"IP_RIGHT","kind":"%s","number":"5","title":"x","owner":"7705596339",
                         "valuation":{"reportNumber":"1","reportDate":"2019-08-20","value":"9.00"},
                         "pledgeValue":"%s"}""".formatted(kind, pledged))
                .content();

        assertThat(Announcements.mainKind(content)).isEqualTo(main);
    }

    private static List<Message> messages(State next, Announcement... sends) {
        var before = new Case(ID, REGISTERED, State.Assessing.NOTHING_YET, 1);
        var advance = new Advance(before, new Step(next, List.of(sends), List.of()), REGISTERED, Origin.request());
        return Announcements.of(
                        List.of(advance), Map.of(ID, SampleJson.application().content()))
                .stream()
                .map(Outgoing::body)
                .toList();
    }
}
