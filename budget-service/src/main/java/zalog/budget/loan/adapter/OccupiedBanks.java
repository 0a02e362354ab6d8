package zalog.budget.loan.adapter;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.kernel.ApplicationId;
import zalog.kernel.Bic;
import zalog.kit.persistence.Rows;

/** Banks with which another application has a loan's agreement already, be it made with them or assigned to them. */
final class OccupiedBanks {
    private static final String OCCUPIED = """
            select distinct own.application_id, named.bank
            from unnest($1::uuid[], $2::text[]) as named (id, bank)
            join loan as own on own.application_id = named.id
            join loan as rival on rival.agreement_key = own.agreement_key and rival.agreement_date = own.agreement_date
                              and rival.application_id <> own.application_id and rival.freed is null
            where (rival.bank = named.bank
                   or exists (select from loan_bank
                              where loan_bank.application_id = rival.application_id and loan_bank.bank = named.bank
                                and held_from is not null))
              and stands(rival.application_id)
            """;

    private OccupiedBanks() {}

    static Uni<Map<ApplicationId, Set<Bic>>> of(
            Mutiny.StatelessSession session, Map<ApplicationId, Set<Bic>> assignees) {
        List<UUID> ids = new ArrayList<>();
        List<String> banks = new ArrayList<>();
        assignees.forEach((id, named) -> named.forEach(bank -> {
            ids.add(id.value());
            banks.add(bank.value());
        }));
        return Rows.select(
                        session,
                        OCCUPIED,
                        row -> Map.entry(new ApplicationId(row.uuid(0)), new Bic(row.text(1))),
                        ids.toArray(UUID[]::new),
                        banks.toArray(String[]::new))
                .map(rows ->
                        rows.stream().collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet()))));
    }
}
