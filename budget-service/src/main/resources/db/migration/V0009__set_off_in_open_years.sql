-- In an open year, too, what was paid too much is set off (claimed below nothing), though never below what is reimbursable.
alter table claim_line drop constraint claim_line_check1;

-- So a payment may be claimed from its first kopeck again. Whoever takes of a payment, or sets off, says the how-manieth they
-- are: of two claims that do not know of each other one fails.
alter table claim_line add column taking int check (taking > 0);
update claim_line set taking = numbered.taking
from (select claim_id, event_id, line, paid_year,
             row_number() over (partition by claim_line.application_id, event_id, line, paid_year, claimed_kopecks <> 0
                                order by position) as taking
      from claim_line join claim on claim.id = claim_id) as numbered
where claim_line.claim_id = numbered.claim_id and claim_line.event_id = numbered.event_id
  and claim_line.line = numbered.line and claim_line.paid_year = numbered.paid_year;
alter table claim_line alter column taking set not null;
drop index claim_line_once;
create unique index claim_line_once on claim_line (application_id, event_id, line, paid_year, taking)
    where claimed_kopecks <> 0;
