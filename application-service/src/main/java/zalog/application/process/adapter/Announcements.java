package zalog.application.process.adapter;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import java.util.List;
import java.util.Map;
import zalog.application.process.Advance;
import zalog.application.process.model.Announcement;
import zalog.application.process.model.Case;
import zalog.application.process.model.State.Approved;
import zalog.application.process.model.State.Refused;
import zalog.application.process.model.Status;
import zalog.contracts.Message;
import zalog.contracts.application.ApplicationApproved;
import zalog.contracts.application.ApplicationContent;
import zalog.contracts.application.ApplicationRefused;
import zalog.contracts.application.ApplicationWithdrawn;
import zalog.contracts.application.IpRight;
import zalog.contracts.budget.ReleaseFunds;
import zalog.contracts.budget.ReserveFunds;
import zalog.kernel.ApplicationId;
import zalog.kernel.IpKind;
import zalog.kernel.Money;
import zalog.kit.messaging.Outgoing;

/** Turns what the process announces into contract records. */
final class Announcements {
    private Announcements() {}

    /** The messages of the advances, in order; contents are needed of those that ask for money. */
    static List<Outgoing> of(List<Advance> advances, Map<ApplicationId, ApplicationContent> contents) {
        return advances.stream()
                .flatMap(advance -> advance.step().sends().stream()
                        .map(each -> new Outgoing(advance.origin(), toContract(each, advance, contents))))
                .toList();
    }

    private static Message toContract(
            Announcement announcement, Advance advance, Map<ApplicationId, ApplicationContent> contents) {
        Case subject = advance.after();
        return switch (announcement) {
            case RESERVE_FUNDS -> reserveFunds(subject, requireNonNull(contents.get(subject.id())));
            case RELEASE_FUNDS ->
                new ReleaseFunds(
                        subject.id(),
                        subject.financialYear(),
                        Status.of(subject.state()).name());
            case APPLICATION_APPROVED ->
                new ApplicationApproved(
                        subject.id(), subject.financialYear(), ((Approved) subject.state()).reserved(), advance.at());
            case APPLICATION_REFUSED ->
                new ApplicationRefused(subject.id(), ((Refused) subject.state()).reasons(), advance.at());
            case APPLICATION_WITHDRAWN -> new ApplicationWithdrawn(subject.id(), advance.at());
        };
    }

    private static ReserveFunds reserveFunds(Case subject, ApplicationContent content) {
        return new ReserveFunds(
                subject.id(),
                subject.financialYear(),
                subject.registeredAt(),
                content.applicant().inn(),
                content.applicant().region(),
                content.applicant().smeRegistration().category(),
                mainKind(content),
                content.loan(),
                content.guarantee());
    }

    /** The kind of IP with the largest pledged value; an application without IP rights is never eligible. */
    static IpKind mainKind(ApplicationContent content) {
        Map<IpKind, Money> pledgedByKind = content.collateral().items().stream()
                .filter(IpRight.class::isInstance)
                .map(IpRight.class::cast)
                .collect(groupingBy(IpRight::kind, reducing(Money.ZERO, IpRight::pledgeValue, Money::plus)));
        return pledgedByKind.entrySet().stream()
                .max(comparing(Map.Entry<IpKind, Money>::getValue)
                        .thenComparing(
                                Map.Entry::getKey, comparing(IpKind::ordinal).reversed()))
                .orElseThrow()
                .getKey();
    }
}
