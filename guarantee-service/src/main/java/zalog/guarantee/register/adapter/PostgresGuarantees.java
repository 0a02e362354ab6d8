package zalog.guarantee.register.adapter;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.guarantee.register.Guarantees;
import zalog.guarantee.register.model.Guarantee;
import zalog.guarantee.register.model.GuaranteeTerms;
import zalog.kernel.GuaranteeId;
import zalog.kit.persistence.Rows;

/**
 * The register in PostgreSQL, within one transaction.
 *
 * <p>Numbers are held by advisory locks on 64 stripes, so that a batch takes few locks whatever its size: one who adds
 * a number holds its stripe alone, those who look numbers up share theirs. The locks must be statements of their own,
 * because a statement does not see what was committed while it waited. Stripes are taken in ascending order.
 */
public final class PostgresGuarantees implements Guarantees {
    private static final String HOLD = """
            select 1 from (select pg_advisory_xact_lock(533, hashtext($1) & 63)) as held
            """;
    private static final String SHARE = """
            select count(*) from (
                select pg_advisory_xact_lock_shared(533, stripe)
                from (select distinct hashtext(number) & 63 as stripe
                      from unnest($1::text[]) as given (number) order by stripe) as stripes
            ) as shared
            """;
    private static final String NAMED = """
            select * from guarantee where number = any (cast(:numbers as text[]))
            """;
    private static final String FIND = """
            select * from guarantee where id = :id
            """;
    private static final String EVENT = """
            insert into guarantee_event
            select id, version, number, principal, beneficiary, loan_agreement_number, loan_agreement_date,
                   amount_kopecks, valid_from, valid_until, called_on, ended_on, changed_at, :actor
            from saved
            """;
    private static final String ADD = """
            with saved as (
                insert into guarantee (id, version, number, principal, beneficiary, loan_agreement_number,
                                       loan_agreement_date, amount_kopecks, valid_from, valid_until,
                                       registered_at, changed_at)
                values (:id, :version, :number, :principal, :beneficiary, :agreementNumber,
                        :agreementDate, :kopecks, :validFrom, :validUntil, :changedAt, :changedAt)
                on conflict do nothing
                returning *
            )
            """ + EVENT;
    private static final String REPLACE = """
            with saved as (
                update guarantee
                set version = :version, number = :number, principal = :principal, beneficiary = :beneficiary,
                    loan_agreement_number = :agreementNumber, loan_agreement_date = :agreementDate,
                    amount_kopecks = :kopecks, valid_from = :validFrom, valid_until = :validUntil,
                    called_on = cast(:calledOn as date), ended_on = cast(:endedOn as date), changed_at = :changedAt
                where id = :id and not exists (select from guarantee where number = :number and id <> :id)
                returning *
            )
            """ + EVENT;

    private final Mutiny.StatelessSession session;
    private final String actor;

    /** The register for somebody who changes it, by the subject of the token. */
    PostgresGuarantees(Mutiny.StatelessSession session, String actor) {
        this.session = session;
        this.actor = actor;
    }

    /** The register for looking up. */
    public PostgresGuarantees(Mutiny.StatelessSession session) {
        this(session, "");
    }

    @Override
    public Uni<Void> hold(String number) {
        return Rows.hold(session, HOLD, number);
    }

    @Override
    public Uni<Boolean> add(Guarantee guarantee) {
        return terms(session.createNativeQuery(ADD), guarantee).executeUpdate().map(rows -> rows == 1);
    }

    @Override
    public Uni<Boolean> replace(Guarantee guarantee) {
        return terms(session.createNativeQuery(REPLACE), guarantee)
                .setParameter("calledOn", guarantee.standing().calledOn().orElse(null))
                .setParameter("endedOn", guarantee.standing().endedOn().orElse(null))
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    @Override
    public Uni<Map<String, Guarantee>> named(Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        String[] wanted = numbers.toArray(String[]::new);
        return Rows.hold(session, SHARE, (Object) wanted)
                .chain(() -> session.createNativeQuery(NAMED, GuaranteeRow.class)
                        .setParameter("numbers", wanted)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(GuaranteeRow::toGuarantee)
                        .collect(Collectors.toMap(guarantee -> guarantee.terms().number(), guarantee -> guarantee)));
    }

    Uni<Optional<Guarantee>> find(GuaranteeId id) {
        return find(FIND, id);
    }

    /** A guarantee, which nobody else can change until the transaction ends. */
    Uni<Optional<Guarantee>> findForChange(GuaranteeId id) {
        return find(FIND + " for update", id);
    }

    private Uni<Optional<Guarantee>> find(String query, GuaranteeId id) {
        return session.createNativeQuery(query, GuaranteeRow.class)
                .setParameter("id", id.value())
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(GuaranteeRow::toGuarantee));
    }

    private Mutiny.MutationQuery terms(Mutiny.MutationQuery statement, Guarantee guarantee) {
        GuaranteeTerms terms = guarantee.terms();
        return statement
                .setParameter("id", guarantee.id().value())
                .setParameter("version", guarantee.version())
                .setParameter("number", terms.number())
                .setParameter("principal", terms.principal().value())
                .setParameter("beneficiary", terms.beneficiary().value())
                .setParameter("agreementNumber", terms.loanAgreementNumber())
                .setParameter("agreementDate", terms.loanAgreementDate())
                .setParameter("kopecks", terms.amount().kopecks())
                .setParameter("validFrom", terms.validFrom())
                .setParameter("validUntil", terms.validUntil())
                .setParameter("changedAt", guarantee.changedAt())
                .setParameter("actor", actor);
    }
}
