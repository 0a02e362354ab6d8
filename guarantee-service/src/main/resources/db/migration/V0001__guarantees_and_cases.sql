-- The register as it stands.
create table guarantee (
    id                    uuid primary key,
    position              bigint generated always as identity unique, -- order of the list
    version               bigint      not null check (version > 0),
    number                text        not null unique,
    principal             text        not null, -- INN
    beneficiary           text        not null, -- BIC
    loan_agreement_number text        not null,
    loan_agreement_date   date        not null,
    amount_kopecks        bigint      not null check (amount_kopecks > 0),
    valid_from            date        not null,
    valid_until           date        not null check (valid_until >= valid_from),
    called_on             date,
    ended_on              date check (ended_on >= called_on),
    registered_at         timestamptz not null,
    changed_at            timestamptz not null
);
create index guarantee_principal on guarantee (principal, position);
create index guarantee_beneficiary on guarantee (beneficiary, position);

-- Every version of every guarantee, and who recorded it.
create table guarantee_event (
    guarantee_id          uuid        not null references guarantee,
    version               bigint      not null,
    number                text        not null,
    principal             text        not null,
    beneficiary           text        not null,
    loan_agreement_number text        not null,
    loan_agreement_date   date        not null,
    amount_kopecks        bigint      not null,
    valid_from            date        not null,
    valid_until           date        not null,
    called_on             date,
    ended_on              date,
    recorded_at           timestamptz not null,
    recorded_by           text        not null,
    primary key (guarantee_id, version)
);

-- A trigger, because the owner of a table may grant itself whatever was revoked.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;
create trigger append_only before update or delete or truncate on guarantee_event
    for each statement execute function refuse_change();

-- What an application says of its loan and guarantee, and what came of the last check.
create table loan_case (
    application_id   uuid primary key,
    applicant        text        not null, -- INN
    lender           text        not null, -- BIC
    agreement_number text        not null,
    agreement_date   date        not null,
    guarantee_number text,
    registered_at    timestamptz not null,
    outcome          text        not null check (outcome in ('PASSED', 'FAILED', 'NOT_REGISTERED')),
    announced        text        not null, -- JSON of the last GuaranteeAssessed
    closed_at        timestamptz
);
create index loan_case_waiting on loan_case (guarantee_number)
    where outcome = 'NOT_REGISTERED' and closed_at is null;
