-- A loan agreement is reimbursed under one application. Whoever spells its number otherwise means the same agreement; so
-- does the firm that names another bank, as a loan may have been assigned.
create function agreement_key(number text) returns text language sql immutable parallel safe
    return translate(upper(number collate "pg_c_utf8"), E' \t\r\n\u00a0\u2007\u2009\u202f', '');

-- An application stands while it holds money of any year, waits for it, or did so until the year was closed, and for good
-- once something was claimed under it, unless that was refused or withdrawn.
create function stands(application uuid) returns boolean language sql stable
    return exists (select from reservation where application_id = application and status <> 'RELEASED')
        or exists (select from claim where application_id = application and status not in ('REFUSED', 'WITHDRAWN'));

alter table loan
    add column agreement_key text generated always as (agreement_key(agreement_number)) stored,
    -- Its own id once another application has its agreement. One that stands no more keeps it until another asks for it.
    add column freed uuid check (freed = application_id);

-- Of applications that have an agreement in common already, the earliest that stands keeps it. The others stay as they are,
-- with whatever they hold; docs/operations.md says how to find them.
with ranked as materialized (
    select application_id, applicant, bank, agreement_key, agreement_date,
           row_number() over (order by stands(application_id) desc, registered_at, application_id) as place
    from loan
)
update loan set freed = application_id
where application_id in (
    select other.application_id from ranked as other
    join ranked as keeper using (agreement_key, agreement_date)
    where keeper.place < other.place and (keeper.bank = other.bank or keeper.applicant = other.applicant));

-- In place of two indexes, and no more of them than before.
drop index loan_agreement, loan_applicant;
alter table loan
    add constraint one_application_per_agreement
        unique nulls not distinct (agreement_key, agreement_date, bank, freed),
    add constraint one_application_per_agreement_of_a_firm
        unique nulls not distinct (applicant, agreement_key, agreement_date, freed);
