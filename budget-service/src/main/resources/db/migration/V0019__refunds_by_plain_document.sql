-- A payment document is the same however its number is written: in other capitals, with blanks, with a sign of number before it
-- or with zeros that fill it up. So are those that banks tell of compared.
create function document_key(number text) returns text language sql immutable parallel safe
    return regexp_replace(agreement_key(number), '^(?:№|NO?\.?)?0*(?=[0-9])', '');

-- What was matched with several cases under several spellings before that was refused stays, numbered.
alter table clawback_refund
    drop constraint one_case_per_payment,
    add column document_key text generated always as (document_key(document_number)) stored;
alter table clawback_refund disable trigger append_only;
update clawback_refund set twin = numbered.twin
from (select clawback_id, document_number, document_date,
             row_number() over (partition by payer, document_key, document_date
                                order by recorded_at, clawback_id, document_number) as twin
      from clawback_refund) as numbered
where clawback_refund.clawback_id = numbered.clawback_id
  and clawback_refund.document_number = numbered.document_number
  and clawback_refund.document_date = numbered.document_date;
alter table clawback_refund enable trigger append_only;
alter table clawback_refund
    add constraint one_case_per_payment unique (payer, document_key, document_date, twin);
