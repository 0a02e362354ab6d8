package zalog.guarantee;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zalog.contracts.guarantee.GuaranteeEvent;
import zalog.guarantee.register.Guarantees;
import zalog.guarantee.register.model.Guarantee;
import zalog.guarantee.verification.Cases;
import zalog.guarantee.verification.model.Assessment;
import zalog.guarantee.verification.model.LoanCase;
import zalog.kernel.ApplicationId;
import zalog.kernel.GuaranteeId;

/** Register, cases and announcements without a database, for one user at a time. */
public final class InMemory implements Guarantees, Cases, Announcements {
    public final Map<GuaranteeId, Guarantee> register = new LinkedHashMap<>();
    public final Map<ApplicationId, Assessment> cases = new LinkedHashMap<>();
    public final Set<ApplicationId> closed = new HashSet<>();
    public final List<GuaranteeEvent> announced = new ArrayList<>();
    private final Set<String> held = new HashSet<>();

    @Override
    public Uni<Void> hold(String number) {
        held.add(number);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Boolean> add(Guarantee guarantee) {
        return put(guarantee);
    }

    @Override
    public Uni<Boolean> replace(Guarantee guarantee) {
        return put(guarantee);
    }

    private Uni<Boolean> put(Guarantee guarantee) {
        return Uni.createFrom().item(() -> {
            boolean taken = register.values().stream()
                    .anyMatch(each -> !each.id().equals(guarantee.id())
                            && each.terms().number().equals(guarantee.terms().number()));
            if (!taken) {
                register.put(guarantee.id(), guarantee);
            }
            return !taken;
        });
    }

    @Override
    public Uni<Map<String, Guarantee>> named(Collection<String> numbers) {
        Map<String, Guarantee> named = new LinkedHashMap<>();
        register.values().stream()
                .filter(each -> numbers.contains(each.terms().number()))
                .forEach(each -> named.put(each.terms().number(), each));
        return Uni.createFrom().item(named);
    }

    @Override
    public Uni<Set<ApplicationId>> open(List<Assessment> assessments) {
        Set<ApplicationId> opened = new HashSet<>();
        for (Assessment each : assessments) {
            if (cases.putIfAbsent(each.loanCase().applicationId(), each) == null) {
                opened.add(each.loanCase().applicationId());
            }
        }
        return Uni.createFrom().item(opened);
    }

    @Override
    public Uni<List<LoanCase>> naming(String guaranteeNumber) {
        if (!held.contains(guaranteeNumber)) {
            throw new IllegalStateException(guaranteeNumber + " is not held, so a case could slip through");
        }
        return Uni.createFrom()
                .item(cases.values().stream()
                        .map(Assessment::loanCase)
                        .filter(each -> each.guaranteeNumber()
                                .filter(guaranteeNumber::equals)
                                .isPresent())
                        .filter(each -> !closed.contains(each.applicationId()))
                        .toList());
    }

    @Override
    public Uni<Void> replace(List<Assessment> assessments) {
        assessments.forEach(each -> cases.put(each.loanCase().applicationId(), each));
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> close(List<ApplicationId> applications, Instant at) {
        closed.addAll(applications);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> announce(List<GuaranteeEvent> events) {
        announced.addAll(events);
        return Uni.createFrom().voidItem();
    }
}
