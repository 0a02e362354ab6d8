-- Those of the loans asked for whose agreement no other application has by an assignment, in the order of their agreements.
create function loans_asked_for(
    ids uuid[], applicants text[], banks text[], numbers text[], dates date[], regions text[], categories text[], kinds text[],
    registered timestamptz[], contents text[], amounts bigint[])
returns table (
    id uuid, applicant text, wanted_bank text, number text, agreed_on date, region text, category text, kind text,
    registered_at timestamptz, content text, amount bigint)
language sql stable as $$
    with given as materialized (
        select *, agreement_key(number) as wanted_key
        from unnest(ids, applicants, banks, numbers, dates, regions, categories, kinds, registered, contents, amounts)
            as given (id, applicant, wanted_bank, number, agreed_on, region, category, kind, registered_at, content, amount)
    )
    select id, applicant, wanted_bank, number, agreed_on, region, category, kind, registered_at, content, amount
    from given
    where not exists (
        select from loan_bank join loan on loan.application_id = loan_bank.application_id
        where loan_bank.bank = wanted_bank and held_from is not null
          and agreement_key = wanted_key and agreement_date = agreed_on and freed is null)
    order by wanted_key, agreed_on
$$;

-- Puts them in place and says how many. As a rule none is there yet, and then an index needs no look before each row; where one
-- is, nothing has happened, and all are tried once more, each with that look.
create function add_loans(
    ids uuid[], applicants text[], banks text[], numbers text[], dates date[], regions text[], categories text[], kinds text[],
    registered timestamptz[], contents text[], amounts bigint[])
returns int language plpgsql as $$
declare
    added int;
begin
    insert into loan (application_id, applicant, bank, agreement_number, agreement_date, region, category, ip_kind,
                      registered_at, content, amount_kopecks)
    select * from loans_asked_for(
        ids, applicants, banks, numbers, dates, regions, categories, kinds, registered, contents, amounts);
    get diagnostics added = row_count;
    return added;
exception when unique_violation then
    insert into loan (application_id, applicant, bank, agreement_number, agreement_date, region, category, ip_kind,
                      registered_at, content, amount_kopecks)
    select * from loans_asked_for(
        ids, applicants, banks, numbers, dates, regions, categories, kinds, registered, contents, amounts)
    on conflict do nothing;
    get diagnostics added = row_count;
    return added;
end $$;
