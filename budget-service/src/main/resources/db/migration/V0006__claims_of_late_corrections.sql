-- The difference of a late correction is a line of the books of the year it is posted in, beside the line of the closed
-- year of its payment: so it is claimed and paid like any other. What is added there, and what is claimed less what is set
-- off, may be below nothing; together the lines of a payment never are.
alter table reimbursable_line
    add column paid_year int, -- of the payment; financial_year is that of the money
    add column returned_kopecks bigint not null default 0 check (returned_kopecks >= 0); -- what was paid too much, and came back
update reimbursable_line set paid_year = financial_year;
alter table reimbursable_line
    alter column paid_year set not null,
    add check (paid_year <= financial_year),
    drop constraint reimbursable_line_pkey,
    add primary key (application_id, event_id, line, paid_year, financial_year),
    drop constraint reimbursable_line_check,
    add check (paid_year < financial_year or reimbursable_kopecks between 0 and paid_kopecks),
    drop constraint reimbursable_line_claimed_kopecks_check,
    add check (paid_year < financial_year or claimed_kopecks >= returned_kopecks);

-- Where no later year had an appropriation, the year after the last one is where the difference belongs.
alter table line_adjustment_entry disable trigger append_only;
update line_adjustment_entry
set posted_year = greatest(closed_year, (select max(financial_year) from appropriation)) + 1
where posted_year is null;
alter table line_adjustment_entry enable trigger append_only, alter column posted_year set not null;
insert into reimbursable_line (application_id, event_id, line, paid_year, financial_year, paid_kopecks, reimbursable_kopecks,
                               computed_at)
select application_id, event_id, line, closed_year, posted_year, sum(paid_change_kopecks), sum(change_kopecks), max(recorded_at)
from line_adjustment_entry group by 1, 2, 3, 4, 5;

-- A claim takes late corrections, too: what they add is claimed, what they took away is set off (claimed below nothing).
alter table claim_line
    add column paid_year int generated always as (cast(extract(year from paid_on) as int)) stored,
    drop constraint claim_line_pkey,
    add primary key (claim_id, event_id, line, paid_year),
    drop constraint claim_line_claimed_kopecks_check,
    add check (paid_year < financial_year or claimed_kopecks >= 0),
    drop constraint claim_line_check1,
    add check (claimed_kopecks <= 0 or already_kopecks + claimed_kopecks <= reimbursable_kopecks),
    add check (claimed_kopecks >= 0 or already_kopecks + claimed_kopecks >= reimbursable_kopecks),
    drop constraint claim_line_check2,
    add check (cut_kopecks
        = greatest(reimbursable_kopecks - already_kopecks, 0) - greatest(claimed_kopecks, 0));
drop index claim_line_once, claim_line_live;
create unique index claim_line_once on claim_line (application_id, event_id, line, financial_year)
    where live and already_kopecks = 0 and claimed_kopecks > 0 and paid_year = financial_year;
create index claim_line_live on claim_line (application_id) where live and claimed_kopecks <> 0;

-- A claim of which all is set off has nothing to be paid.
alter table claim
    drop constraint claim_check,
    add check (interest_kopecks + guarantee_fee_kopecks > 0 or status = 'PAID');

alter table clawback_line add column paid_year int;
update clawback_line set paid_year = financial_year;
alter table clawback_line
    alter column paid_year set not null,
    drop constraint clawback_line_clawback_id_claim_id_event_id_line_key,
    add unique (clawback_id, claim_id, event_id, line, paid_year);
