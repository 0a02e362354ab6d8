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
