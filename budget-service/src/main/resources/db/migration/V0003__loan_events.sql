-- Every kind of event, corrections and reversals. What a kind has besides the columns is in details, as JSON.
alter table loan_event
    drop constraint loan_event_type_check,
    drop constraint loan_event_check,
    drop constraint loan_event_check1,
    alter column occurred_on drop not null,
    alter column amount_kopecks drop not null,
    add column amends text,         -- the event that this one corrects or reverses, which may come later
    add column made_at timestamptz, -- when a correction was made: of several the last counts
    add column details text,
    add check (type in ('DRAWDOWN', 'SCHEDULE', 'PRINCIPAL_REPAID', 'INTEREST_ACCRUED', 'INTEREST_PAID', 'PENALTY_PAID',
                        'GUARANTEE_FEE_PAID', 'RATE_CHANGED', 'OVERDUE_SINCE', 'REGULARISED', 'RESTRUCTURED',
                        'LOAN_CLOSED', 'ASSIGNED', 'REVERSAL')),
    add check ((type = 'REVERSAL') = (occurred_on is null)),
    add check (type <> 'REVERSAL' or amends is not null),
    add check ((made_at is not null) = (amends is not null and type <> 'REVERSAL')),
    add check ((period_start is not null) = (type in ('INTEREST_ACCRUED', 'INTEREST_PAID'))),
    add check (period_end > period_start and (period_end is not null) = (period_start is not null)),
    add check ((amount_kopecks is not null) = (type in ('DRAWDOWN', 'PRINCIPAL_REPAID', 'INTEREST_ACCRUED',
                                                        'INTEREST_PAID', 'PENALTY_PAID', 'GUARANTEE_FEE_PAID'))),
    add check ((details is not null) = (type in ('SCHEDULE', 'RATE_CHANGED', 'OVERDUE_SINCE', 'RESTRUCTURED', 'ASSIGNED')));

-- What banks sent and was not taken, with the reasons; for their statements. Positions go on from those of loan_event, so
-- that both together are in the order of arrival.
create table refused_loan_event (
    position         bigint primary key default nextval('loan_event_position_seq'),
    bank             text        not null,
    event_id         text, -- these three where they could be read
    agreement_number text,
    agreement_date   date,
    body             text        not null, -- JSON
    faults           text        not null, -- JSON
    received_at      timestamptz not null
);
create index refused_loan_event_bank on refused_loan_event (bank, position);
create index loan_event_bank on loan_event (bank, position);
create trigger append_only before update or delete or truncate on refused_loan_event
    for each statement execute function refuse_change();

-- The banks that hold or held a loan which was assigned, and from which day they may tell of it; null for one that was
-- named by mistake.
create table loan_bank (
    application_id uuid not null,
    bank           text not null,
    held_from      date,
    primary key (application_id, bank)
);
create index loan_bank_bank on loan_bank (bank) where held_from is not null;

-- Guarantees and the loans they secure, as the register announced them.
create table loan_guarantee (
    guarantee_id     uuid primary key,
    number           text not null,
    principal        text not null, -- INN
    agreement_number text not null,
    agreement_date   date not null,
    valid_from       date not null,
    called_on        date,
    ended_on         date
);
create index loan_guarantee_agreement on loan_guarantee (agreement_number, agreement_date);

-- Loans are looked for by their agreement alone, too.
drop index loan_agreement;
create index loan_agreement on loan (agreement_number, agreement_date, bank);

-- A payment that is corrected into another year or line leaves its line at zero and gets another one.
alter table reimbursable_line drop constraint reimbursable_line_pkey,
    add primary key (application_id, event_id, line, financial_year);
