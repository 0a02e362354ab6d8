-- An answer that named a day still to come is judged anew when it comes again; every other file is taken once.
alter table treasury_answer
    drop constraint treasury_answer_pkey,
    add column position bigint generated always as identity primary key,
    add column final boolean not null default true;
alter table treasury_answer disable trigger append_only;
update treasury_answer set final = false
where jsonb_path_exists(cast(verdicts as jsonb), '$.verdicts[*] ? (@.reason.code == "PAY-013")');
alter table treasury_answer enable trigger append_only;
create unique index treasury_answer_once on treasury_answer (batch_id, sha256) where final;

-- A payment that came in is matched with one case: it is known by who paid, the firm of the case, and by its document. What
-- was matched with several before that was refused stays, numbered.
alter table clawback_refund
    add column payer text, -- INN
    add column twin int not null default 1 check (twin > 0);
alter table clawback_refund disable trigger append_only;
update clawback_refund set payer = firm, twin = numbered.twin
from (select clawback_id, document_number, document_date, firm,
             row_number() over (partition by firm, document_number, document_date order by recorded_at, clawback_id) as twin
      from clawback_refund join clawback on id = clawback_id) as numbered
where clawback_refund.clawback_id = numbered.clawback_id
  and clawback_refund.document_number = numbered.document_number
  and clawback_refund.document_date = numbered.document_date;
alter table clawback_refund enable trigger append_only;
alter table clawback_refund
    alter column payer set not null,
    add constraint one_case_per_payment unique (payer, document_number, document_date, twin);

-- Nobody names another payer, and the version before names none.
create function set_payer() returns trigger language plpgsql as $$
begin
    select firm into new.payer from clawback where id = new.clawback_id;
    return new;
end $$;
create trigger payer before insert on clawback_refund
    for each row execute function set_payer();
