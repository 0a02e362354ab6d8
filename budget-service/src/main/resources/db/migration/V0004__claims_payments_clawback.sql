-- What live claims have taken of a line. What is reimbursable may become less afterwards; only then is it below.
alter table reimbursable_line add column claimed_kopecks bigint not null default 0 check (claimed_kopecks >= 0);

-- A firm's claim for a period.
create table claim (
    id                    uuid primary key,
    position              bigint      not null generated always as identity unique,
    application_id        uuid        not null references loan,
    claimant              text        not null, -- INN
    financial_year        int         not null references appropriation,
    period_from           date        not null,
    period_to             date        not null,
    payee_name            text        not null,
    payee_kpp             text,
    payee_bic             text        not null,
    payee_account         text        not null,
    interest_kopecks      bigint      not null check (interest_kopecks >= 0),
    guarantee_fee_kopecks bigint      not null check (guarantee_fee_kopecks >= 0),
    status                text        not null check (status in ('FILED', 'BATCHED', 'APPROVED', 'PAID', 'RETURNED',
                                                                 'REFUSED', 'WITHDRAWN')),
    obligated             boolean     not null default false,
    filed_by              text        not null,
    filed_at              timestamptz not null,
    decided_by            text,
    decided_at            timestamptz,
    reason                text,
    paid_on               date,
    check (interest_kopecks + guarantee_fee_kopecks > 0),
    check (period_from <= period_to and extract(year from period_from) = financial_year
        and extract(year from period_to) = financial_year),
    check (status = 'BATCHED' or obligated = (status in ('APPROVED', 'PAID', 'RETURNED'))),
    check ((status in ('REFUSED', 'WITHDRAWN')) = (decided_by is not null)),
    check ((decided_by is null) = (decided_at is null)),
    check ((status = 'REFUSED') = (reason is not null)),
    check ((status = 'PAID') = (paid_on is not null))
);
create index claim_application on claim (application_id);
create index claim_claimant on claim (claimant);
create index claim_open on claim (financial_year) where status not in ('PAID', 'REFUSED', 'WITHDRAWN');

-- What a claim takes of one payment: what is reimbursable was claimed already, is claimed now or is cut.
create table claim_line (
    claim_id             uuid    not null references claim,
    application_id       uuid    not null,
    event_id             text    not null,
    line                 text    not null check (line in ('INTEREST', 'GUARANTEE_FEE')),
    financial_year       int     not null,
    paid_on              date    not null,
    period_start         date,
    period_end           date,
    paid_kopecks         bigint  not null,
    reimbursable_kopecks bigint  not null check (reimbursable_kopecks between 0 and paid_kopecks),
    already_kopecks      bigint  not null check (already_kopecks >= 0),
    claimed_kopecks      bigint  not null check (claimed_kopecks >= 0),
    cut_kopecks          bigint  not null,
    why                  text    not null, -- JSON
    live                 boolean not null default true,
    primary key (claim_id, event_id, line),
    check (claimed_kopecks = 0 or already_kopecks + claimed_kopecks <= reimbursable_kopecks),
    check (cut_kopecks = greatest(reimbursable_kopecks - already_kopecks, 0) - claimed_kopecks)
);
-- Paid once: one live claim takes a line from its first kopeck, and whoever takes more says how much was taken before.
create unique index claim_line_once on claim_line (application_id, event_id, line, financial_year)
    where live and already_kopecks = 0 and claimed_kopecks > 0;
create index claim_line_live on claim_line (application_id) where live and claimed_kopecks > 0;

create view claim_of_loan as
select claim.*, region, bank, category, ip_kind from claim join loan using (application_id);

-- Claims of one year that are paid together. Four eyes, here too.
create table payment_batch (
    id             uuid primary key,
    position       bigint      not null generated always as identity unique,
    financial_year int         not null references appropriation,
    status         text        not null check (status in ('DRAFT', 'APPROVED', 'REJECTED', 'SETTLED')),
    made_by        text        not null,
    made_at        timestamptz not null,
    decided_by     text,
    decided_at     timestamptz,
    reason         text,
    constraint four_eyes check (decided_by <> made_by),
    check ((status = 'DRAFT') = (decided_by is null)),
    check ((decided_by is null) = (decided_at is null)),
    check ((status = 'REJECTED') = (reason is not null))
);
create index payment_batch_open on payment_batch (financial_year) where status in ('DRAFT', 'APPROVED');

create table payment (
    id        uuid primary key,
    batch_id  uuid not null references payment_batch,
    number    int  not null check (number > 0),
    claim_id  uuid not null references claim,
    status    text not null check (status in ('PENDING', 'PAID', 'REJECTED', 'DROPPED')),
    paid_on   date check ((paid_on is not null) = (status = 'PAID')),
    rejection text check ((rejection is not null) = (status = 'REJECTED')),
    unique (batch_id, number)
);
-- A claim is on its way to be paid, or was paid, once.
create unique index payment_once on payment (claim_id) where status in ('PENDING', 'PAID');

-- What the treasury was sent, to the byte.
create table payment_file (
    batch_id uuid  not null references payment_batch,
    format   text  not null check (format in ('PAIN_001', 'CSV')),
    sha256   text  not null check (length(sha256) = 64),
    content  text  not null,
    primary key (batch_id, format)
);

-- What the treasury answered, and what became of it.
create table treasury_answer (
    batch_id    uuid        not null references payment_batch,
    sha256      text        not null check (length(sha256) = 64),
    format      text        not null check (format in ('PAIN_002', 'CSV')),
    content     text        not null,
    verdicts    text        not null, -- JSON
    received_by text        not null,
    received_at timestamptz not null,
    primary key (batch_id, sha256)
);
create trigger append_only before update or delete or truncate on payment_file
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on treasury_answer
    for each statement execute function refuse_change();

-- Money that was paid is demanded back.
create table clawback (
    id              uuid primary key,
    position        bigint      not null generated always as identity unique,
    application_id  uuid        not null references loan,
    firm            text        not null, -- INN
    ground          text        not null check (ground in ('BREACH_OF_CONDITIONS', 'FALSE_STATEMENT', 'OVERPAYMENT',
                                                           'COURT_DECISION', 'OTHER')),
    reason          text        not null,
    status          text        not null check (status in ('OPENED', 'DEMANDED', 'REPAID', 'CLOSED')),
    opened_by       text        not null,
    opened_at       timestamptz not null,
    demand_document text,
    demanded_on     date,
    deadline        date check (deadline >= demanded_on),
    closed_by       text,
    closed_at       timestamptz,
    closing_reason  text,
    check ((demanded_on is null) = (demand_document is null) and (demanded_on is null) = (deadline is null)),
    check (status not in ('DEMANDED', 'REPAID') or demanded_on is not null),
    check ((status in ('REPAID', 'CLOSED')) = (closed_by is not null) and (closed_by is null) = (closed_at is null)),
    check ((status = 'CLOSED') = (closing_reason is not null))
);
create index clawback_application on clawback (application_id);
create index clawback_firm on clawback (firm);

create table clawback_line (
    clawback_id      uuid   not null references clawback,
    number           int    not null check (number > 0),
    claim_id         uuid   not null references claim,
    event_id         text   not null,
    line             text   not null check (line in ('INTEREST', 'GUARANTEE_FEE')),
    financial_year   int    not null, -- of the payment, to which a refund belongs
    demanded_kopecks bigint not null check (demanded_kopecks > 0),
    refunded_kopecks bigint not null default 0,
    primary key (clawback_id, number),
    unique (clawback_id, claim_id, event_id, line),
    check (refunded_kopecks between 0 and demanded_kopecks)
);
create index clawback_line_claim on clawback_line (claim_id);

create table clawback_instalment (
    clawback_id    uuid   not null references clawback,
    due_on         date   not null,
    amount_kopecks bigint not null check (amount_kopecks > 0),
    primary key (clawback_id, due_on)
);

-- A payment document is matched once.
create table clawback_refund (
    clawback_id     uuid        not null references clawback,
    document_number text        not null,
    document_date   date        not null,
    received_on     date        not null,
    amount_kopecks  bigint      not null check (amount_kopecks > 0),
    recorded_by     text        not null,
    recorded_at     timestamptz not null,
    primary key (clawback_id, document_number, document_date)
);
create trigger append_only before update or delete or truncate on clawback_refund
    for each statement execute function refuse_change();
