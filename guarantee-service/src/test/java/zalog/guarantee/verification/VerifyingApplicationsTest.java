package zalog.guarantee.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static zalog.guarantee.Samples.FILED;
import static zalog.guarantee.Samples.NUMBER;
import static zalog.guarantee.Samples.guarantee;
import static zalog.guarantee.Samples.loanCase;
import static zalog.guarantee.Samples.terms;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import zalog.contracts.guarantee.GuaranteeAssessed;
import zalog.contracts.guarantee.GuaranteeOutcome;
import zalog.guarantee.InMemory;
import zalog.guarantee.register.KeepingRegister;
import zalog.guarantee.register.model.Guarantee;
import zalog.guarantee.verification.model.LoanCase;
import zalog.kernel.ApplicationId;
import zalog.kernel.GuaranteeId;

class VerifyingApplicationsTest {
    final InMemory memory = new InMemory();
    final VerifyingApplications verifying = new VerifyingApplications(memory, memory, memory);

    @Test
    void eachApplicationOfABatchGetsItsOwnAnswer() {
        memory.register.put(guarantee().id(), guarantee());
        ApplicationId nameless = new ApplicationId(new UUID(2, 3));

        verify(loanCase(), loanCase(nameless, Optional.empty()));

        assertThat(memory.announced)
                .extracting(event -> ((GuaranteeAssessed) event).outcome())
                .containsExactly(GuaranteeOutcome.PASSED, GuaranteeOutcome.NOT_REGISTERED);
    }

    @Test
    void anApplicationThatWasCheckedBeforeIsNotAnnouncedAgain() {
        verify(loanCase());
        memory.register.put(guarantee().id(), guarantee());
        verify(loanCase());

        assertThat(memory.announced).hasSize(1);
        assertThat(memory.cases.values())
                .extracting(each -> each.result().outcome())
                .containsExactly(GuaranteeOutcome.NOT_REGISTERED);
    }

    @Test
    void nothingToVerifyDoesNothing() {
        verify();
        assertThat(memory.announced).isEmpty();
    }

    /** Whatever comes first, in batches of whatever size: in the end every application has its guarantee. */
    @Test
    void theOrderOfGuaranteesAndApplicationsDoesNotMatter() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            InMemory world = new InMemory();
            var register = new KeepingRegister(world, new VerifyingAgain(world), world);
            var verification = new VerifyingApplications(world, world, world);
            int count = 1 + random.nextInt(8);
            int guarantees = 0;
            int applications = 0;
            while (guarantees < count || applications < count) {
                if (applications == count || guarantees < count && random.nextBoolean()) {
                    Guarantee next = Guarantee.registered(
                            new GuaranteeId(new UUID(1, guarantees)), terms(NUMBER + guarantees), FILED);
                    register.register(next).await().indefinitely();
                    guarantees++;
                } else {
                    int size = 1 + random.nextInt(count - applications);
                    verification
                            .verify(cases(applications, applications + size), FILED)
                            .await()
                            .indefinitely();
                    applications += size;
                }
            }
            assertThat(world.cases.values())
                    .as("seed %d", seed)
                    .hasSize(count)
                    .allMatch(each -> each.result().outcome() == GuaranteeOutcome.PASSED);
        }
    }

    private void verify(LoanCase... cases) {
        verifying.verify(List.of(cases), FILED).await().indefinitely();
    }

    private static List<LoanCase> cases(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> loanCase(new ApplicationId(new UUID(2, i)), Optional.of(NUMBER + i)))
                .toList();
    }
}
