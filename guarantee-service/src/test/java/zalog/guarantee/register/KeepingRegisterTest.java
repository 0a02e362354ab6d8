package zalog.guarantee.register;

import static org.assertj.core.api.Assertions.assertThat;
import static zalog.guarantee.Samples.FILED;
import static zalog.guarantee.Samples.NUMBER;
import static zalog.guarantee.Samples.guarantee;
import static zalog.guarantee.Samples.loanCase;
import static zalog.guarantee.Samples.terms;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import zalog.contracts.application.Check;
import zalog.contracts.guarantee.GuaranteeAmended;
import zalog.contracts.guarantee.GuaranteeAssessed;
import zalog.contracts.guarantee.GuaranteeCalled;
import zalog.contracts.guarantee.GuaranteeEnded;
import zalog.contracts.guarantee.GuaranteeOutcome;
import zalog.contracts.guarantee.GuaranteeRegistered;
import zalog.guarantee.InMemory;
import zalog.guarantee.register.model.Change;
import zalog.guarantee.register.model.Guarantee;
import zalog.guarantee.register.model.GuaranteeTerms;
import zalog.guarantee.register.model.RegisterReasons;
import zalog.guarantee.verification.VerifyingAgain;
import zalog.guarantee.verification.VerifyingApplications;
import zalog.kernel.ApplicationId;
import zalog.kernel.Bic;
import zalog.kernel.GuaranteeId;

class KeepingRegisterTest {
    static final Instant LATER = Instant.parse("2019-10-03T10:00:00Z");

    final InMemory memory = new InMemory();
    final KeepingRegister register = new KeepingRegister(memory, new VerifyingAgain(memory), memory);
    final VerifyingApplications verifying = new VerifyingApplications(memory, memory, memory);

    @Test
    void aRegisteredGuaranteeIsAnnounced() {
        assertThat(done(register.register(guarantee()))).isEqualTo(new Change.Made(guarantee()));

        assertThat(memory.announced).singleElement().isInstanceOfSatisfying(GuaranteeRegistered.class, event -> {
            assertThat(event.number()).isEqualTo(NUMBER);
            assertThat(event.key()).isEqualTo(guarantee().id().toString());
        });
    }

    @Test
    void anumberIsRegisteredOnce() {
        done(register.register(guarantee()));
        Guarantee other = Guarantee.registered(new GuaranteeId(new UUID(1, 2)), terms(NUMBER), LATER);

        assertThat(done(register.register(other))).isEqualTo(new Change.Refused(RegisterReasons.NUMBER_TAKEN));
        assertThat(memory.announced).hasSize(1);
    }

    @Test
    void everyCaseThatWaitsForTheNumberIsCheckedWhenItComes() {
        ApplicationId other = new ApplicationId(new UUID(2, 3));
        ApplicationId stranger = new ApplicationId(new UUID(2, 4));
        ApplicationId withdrawn = new ApplicationId(new UUID(2, 5));
        done(verifying.verify(
                List.of(
                        loanCase(),
                        loanCase(other, Optional.of(NUMBER)),
                        loanCase(stranger, Optional.of("НГ-0")),
                        loanCase(withdrawn, Optional.of(NUMBER))),
                FILED));
        done(memory.close(List.of(withdrawn), FILED));
        memory.announced.clear();

        done(register.register(Guarantee.registered(guarantee().id(), terms(NUMBER), LATER)));

        assertThat(memory.announced.getFirst()).isInstanceOf(GuaranteeRegistered.class);
        assertThat(memory.announced.subList(1, memory.announced.size()))
                .hasSize(2)
                .allSatisfy(event -> assertThat(event).isInstanceOfSatisfying(GuaranteeAssessed.class, assessed -> {
                    assertThat(assessed.outcome()).isEqualTo(GuaranteeOutcome.PASSED);
                    assertThat(assessed.assessedAt()).isEqualTo(LATER);
                    assertThat(assessed.applicationId()).isIn(loanCase().applicationId(), other);
                }));
    }

    @Test
    void aMistypedNumberThatIsAmendedBringsTheGuarantee() {
        Guarantee mistyped = guarantee(terms("НГ-2019/355"));
        done(register.register(mistyped));
        done(verifying.verify(List.of(loanCase()), FILED));
        memory.announced.clear();

        done(register.amend(mistyped, terms(NUMBER), LATER));

        assertThat(memory.announced).hasSize(2);
        assertThat(memory.announced.getFirst()).isInstanceOf(GuaranteeAmended.class);
        assertThat(memory.announced.getLast())
                .isInstanceOfSatisfying(GuaranteeAssessed.class, assessed -> assertThat(assessed.outcome())
                        .isEqualTo(GuaranteeOutcome.PASSED));
    }

    @Test
    void anAmendmentCannotTakeTheNumberOfAnother() {
        done(register.register(guarantee()));
        Guarantee other = Guarantee.registered(new GuaranteeId(new UUID(1, 2)), terms("НГ-2"), LATER);
        done(register.register(other));

        assertThat(done(register.amend(other, terms(NUMBER), LATER)))
                .isEqualTo(new Change.Refused(RegisterReasons.NUMBER_TAKEN));
    }

    @Test
    void aDemandAndTheEndAreAnnouncedWithTheirDates() {
        LocalDate on = LocalDate.of(2019, 10, 2);
        Change called = done(register.call(guarantee(), on, LATER));
        done(register.end(((Change.Made) called).guarantee(), on.plusDays(1), LATER));

        assertThat(memory.announced)
                .containsExactly(
                        new GuaranteeCalled(guarantee().id(), on, LATER),
                        new GuaranteeEnded(guarantee().id(), on.plusDays(1), LATER));
    }

    @Test
    void anOpenCaseIsCheckedAgainWhenItsGuaranteeIsCalledOrEnds() {
        done(register.register(guarantee()));
        ApplicationId approved = new ApplicationId(new UUID(2, 3));
        done(verifying.verify(List.of(loanCase(), loanCase(approved, Optional.of(NUMBER))), FILED));
        done(memory.close(List.of(approved), FILED));
        memory.announced.clear();

        Change called = done(register.call(guarantee(), LocalDate.of(2019, 10, 2), LATER));
        done(register.end(((Change.Made) called).guarantee(), LocalDate.of(2019, 10, 3), LATER));

        assertThat(memory.announced)
                .filteredOn(GuaranteeAssessed.class::isInstance)
                .hasSize(2)
                .allSatisfy(event -> assertThat(event).isInstanceOfSatisfying(GuaranteeAssessed.class, assessed -> {
                    assertThat(assessed.applicationId()).isEqualTo(loanCase().applicationId());
                    assertThat(assessed.outcome()).isEqualTo(GuaranteeOutcome.FAILED);
                    assertThat(assessed.checks())
                            .filteredOn(Check::failed)
                            .extracting(Check::code)
                            .containsExactly("GUAR-006");
                }));
    }

    @Test
    void anAmendmentIsHeldAgainstTheOpenCasesThatHadPassed() {
        done(register.register(guarantee()));
        done(verifying.verify(List.of(loanCase()), FILED));
        GuaranteeTerms given = guarantee().terms();
        GuaranteeTerms forAnotherBank = new GuaranteeTerms(
                given.number(),
                given.principal(),
                new Bic("044525974"),
                given.loanAgreementNumber(),
                given.loanAgreementDate(),
                given.amount(),
                given.validFrom(),
                given.validUntil());

        done(register.amend(guarantee(), forAnotherBank, LATER));

        assertThat(memory.announced.getLast())
                .isInstanceOfSatisfying(GuaranteeAssessed.class, assessed -> assertThat(assessed.outcome())
                        .isEqualTo(GuaranteeOutcome.FAILED));
    }

    @Test
    void aRefusedChangeIsNeitherSavedNorAnnounced() {
        LocalDate tooEarly = LocalDate.of(2019, 9, 1);

        assertThat(done(register.call(guarantee(), tooEarly, LATER))).isInstanceOf(Change.Refused.class);
        assertThat(memory.register).isEmpty();
        assertThat(memory.announced).isEmpty();
    }

    private static <T> T done(Uni<T> work) {
        return work.await().indefinitely();
    }
}
