-- Agreements that were assigned are looked for only if a bank of the batch has any: the planner looked up each loan otherwise. Arrays
-- are taken apart in the select list, where their elements are not kept in a table before they are written.
create or replace function add_loans(
    ids uuid[], applicants text[], banks text[], numbers text[], dates date[], regions text[], categories text[], kinds text[],
    registered timestamptz[], contents text[], amounts bigint[])
returns int language plpgsql as $$
declare
    added int;
    assigned boolean;
begin
    if exists (select from loan_bank where bank = any (banks) and held_from is not null) then
        assigned := exists (
            select from unnest(banks, numbers, dates) as given (wanted_bank, number, agreed_on)
            join loan_bank on loan_bank.bank = wanted_bank and held_from is not null
            join loan on loan.application_id = loan_bank.application_id
                and agreement_key = agreement_key(number) and agreement_date = agreed_on and freed is null);
    end if;
    if assigned is not true then
        begin
            insert into loan (application_id, applicant, bank, agreement_number, agreement_date, region, category, ip_kind,
                              registered_at, content, amount_kopecks)
            select unnest(ids), unnest(applicants), unnest(banks), unnest(numbers), unnest(dates), unnest(regions),
                   unnest(categories), unnest(kinds), unnest(registered), unnest(contents), unnest(amounts);
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
