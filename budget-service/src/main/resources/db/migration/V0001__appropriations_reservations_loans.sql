-- The money of a financial year, and the sums of its reservations and of its waiting list. Whoever writes entries of a
-- year locks its row first, so that their instants never go back and no figure of the past changes.
create table appropriation (
    financial_year              int primary key,
    limit_kopecks               bigint      not null check (limit_kopecks >= 0),
    reserved_kopecks            bigint      not null default 0,
    waiting_count               bigint      not null default 0 check (waiting_count >= 0),
    waiting_kopecks             bigint      not null default 0 check (waiting_kopecks >= 0),
    loan_volume_target_kopecks  bigint      not null check (loan_volume_target_kopecks >= 0),
    last_entry_at               timestamptz not null,
    constraint reserved_within_limit check (reserved_kopecks between 0 and limit_kopecks)
) with (fillfactor = 50); -- rewritten by every batch: room to do so in place

-- How the limit came about: the limit as of an instant is the last one before it.
create table appropriation_entry (
    position       bigint generated always as identity primary key,
    financial_year int         not null references appropriation,
    limit_kopecks  bigint      not null check (limit_kopecks >= 0),
    recorded_at    timestamptz not null
);

-- Budgets and loan volumes of the programme's presentation (Ministry of Economic Development, 2019).
insert into appropriation (financial_year, limit_kopecks, loan_volume_target_kopecks, last_entry_at)
select year, mln_rub * 100000000, bn_rub * 100000000000, timestamptz '2019-01-01 00:00:00+03'
from (values (2019, 40::bigint, 1::bigint), (2020, 60, 2), (2021, 100, 4), (2022, 120, 6), (2023, 160, 8), (2024, 160, 10))
    as programme (year, mln_rub, bn_rub);
insert into appropriation_entry (financial_year, limit_kopecks, recorded_at)
select financial_year, limit_kopecks, last_entry_at from appropriation order by financial_year;

-- No foreign keys from here on: they cost as much as the rows themselves in a batch of thousands, and the statements
-- that write the rows write what they point to.

-- A loan, one per application, as the application stated it.
create table loan (
    application_id   uuid primary key,
    applicant        text        not null, -- INN
    bank             text        not null, -- BIC
    agreement_number text        not null,
    agreement_date   date        not null,
    region           text        not null,
    category         text        not null,
    ip_kind          text        not null,
    registered_at    timestamptz not null,
    content          text        not null -- JSON
);
create index loan_agreement on loan (bank, agreement_number, agreement_date);
create index loan_applicant on loan (applicant);

-- What an application holds, or waits for, of a year's money.
create table reservation (
    application_id         uuid        not null,
    financial_year         int         not null,
    status                 text        not null check (status in ('RESERVED', 'WAITING', 'RELEASED')),
    registered_at          timestamptz not null,
    interest_kopecks       bigint      not null check (interest_kopecks >= 0),
    guarantee_fee_kopecks  bigint      not null check (guarantee_fee_kopecks >= 0),
    decided_at             timestamptz not null,
    primary key (application_id, financial_year)
) with (fillfactor = 90);
create index reservation_waiting on reservation (financial_year, registered_at, application_id)
    where status = 'WAITING';

-- Releases that came for what was never reserved: a request that comes after its release, as a replayed dead letter
-- does, must not hold money that nothing would free again.
create table reservation_void (
    application_id uuid        not null,
    financial_year int         not null,
    voided_at      timestamptz not null,
    primary key (application_id, financial_year)
);

-- Every movement of a year's money, one row for both programme lines. Amounts are not negative, the kind says which way
-- they count; only those of REIMBURSABLE, the change of what is reimbursable of payments, may be negative.
create table budget_entry (
    position              bigint generated always as identity primary key,
    financial_year        int         not null,
    application_id        uuid        not null,
    kind                  text        not null check (kind in ('RESERVED', 'RELEASED', 'WAITLISTED',
                                                               'LEFT_WAITING_LIST', 'REIMBURSABLE')),
    interest_kopecks      bigint      not null,
    guarantee_fee_kopecks bigint      not null,
    region                text        not null,
    bank                  text        not null,
    category              text        not null,
    ip_kind               text        not null,
    recorded_at           timestamptz not null,
    check (interest_kopecks >= 0 and guarantee_fee_kopecks >= 0 or kind = 'REIMBURSABLE')
);

-- What banks told of their loans. An event belongs to the agreement, so that it survives the application's withdrawal.
create table loan_event (
    position         bigint generated always as identity primary key,
    bank             text        not null,
    event_id         text        not null, -- the bank's own
    agreement_number text        not null,
    agreement_date   date        not null,
    type             text        not null check (type in ('DRAWDOWN', 'PRINCIPAL_REPAID', 'INTEREST_PAID',
                                                          'GUARANTEE_FEE_PAID')),
    occurred_on      date        not null,
    period_start     date check ((period_start is not null) = (type = 'INTEREST_PAID')),
    period_end       date check (period_end > period_start and (period_end is not null) = (type = 'INTEREST_PAID')),
    amount_kopecks   bigint      not null check (amount_kopecks > 0),
    received_at      timestamptz not null,
    unique (bank, event_id)
);
create index loan_event_agreement on loan_event (bank, agreement_number, agreement_date, position);

-- What is reimbursable of a payment, by the event that told of it; follows from the events and may change with them.
create table reimbursable_line (
    application_id       uuid   not null,
    event_id             text   not null,
    line                 text   not null,
    financial_year       int    not null,
    paid_kopecks         bigint not null,
    reimbursable_kopecks bigint not null check (reimbursable_kopecks between 0 and paid_kopecks),
    computed_at          timestamptz not null,
    primary key (application_id, event_id)
);

-- Triggers, because the owner of a table may grant itself whatever was revoked.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;
create trigger append_only before update or delete or truncate on appropriation_entry
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on budget_entry
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on loan_event
    for each statement execute function refuse_change();
