-- Loans come in the order of their agreements. As a rule no agreement of a batch is another application's, and then they are
-- written as they come. If one has been assigned to the bank that is asked for, or is there already, nothing has happened, and
-- all are tried once more, each with a look before it.
create or replace function add_loans(
    ids uuid[], applicants text[], banks text[], numbers text[], dates date[], regions text[], categories text[], kinds text[],
    registered timestamptz[], contents text[], amounts bigint[])
returns int language plpgsql as $$
declare
    added int;
begin
    if not exists (
        select from unnest(banks, numbers, dates) as given (wanted_bank, number, agreed_on)
        join loan_bank on loan_bank.bank = wanted_bank and held_from is not null
        join loan on loan.application_id = loan_bank.application_id
            and agreement_key = agreement_key(number) and agreement_date = agreed_on and freed is null)
    then
        begin
            insert into loan (application_id, applicant, bank, agreement_number, agreement_date, region, category, ip_kind,
                              registered_at, content, amount_kopecks)
            select * from unnest(
                ids, applicants, banks, numbers, dates, regions, categories, kinds, registered, contents, amounts);
            get diagnostics added = row_count;
            return added;
        exception when unique_violation then
            null;
        end;
    end if;
    insert into loan (application_id, applicant, bank, agreement_number, agreement_date, region, category, ip_kind,
                      registered_at, content, amount_kopecks)
    select id, applicant, wanted_bank, number, agreed_on, region, category, kind, registered_at, content, amount
    from unnest(ids, applicants, banks, numbers, dates, regions, categories, kinds, registered, contents, amounts)
        with ordinality
        as given (id, applicant, wanted_bank, number, agreed_on, region, category, kind, registered_at, content, amount, place)
    where not exists (
        select from loan_bank join loan on loan.application_id = loan_bank.application_id
        where loan_bank.bank = wanted_bank and held_from is not null
          and agreement_key = agreement_key(number) and agreement_date = agreed_on and freed is null)
    order by place
    on conflict do nothing;
    get diagnostics added = row_count;
    return added;
end $$;
drop function loans_asked_for;
