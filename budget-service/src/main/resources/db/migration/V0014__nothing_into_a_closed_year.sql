-- A closed year takes nothing any more: no entry of its ledger, no money held or waited for, no claim, no batch. One look at its
-- row for each statement, however many rows it writes.
create function refuse_closed_year() returns trigger language plpgsql as $$
declare
    closed int;
begin
    select financial_year into closed from appropriation
    where closed_at is not null and financial_year in (select financial_year from added) limit 1;
    if found then
        raise exception 'closed_year: nothing is added to % of %', tg_table_name, closed using errcode = 'check_violation';
    end if;
    return null;
end $$;
create function refuse_live_in_closed_year() returns trigger language plpgsql as $$
declare
    closed int;
begin
    select financial_year into closed from appropriation
    where closed_at is not null
      and financial_year in (select financial_year from added where status in ('RESERVED', 'WAITING')) limit 1;
    if found then
        raise exception 'closed_year: nothing is held or waits of %', closed using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger closed_year after insert on ledger_entry
    referencing new table as added for each statement execute function refuse_closed_year();
create trigger closed_year after insert on claim
    referencing new table as added for each statement execute function refuse_closed_year();
create trigger closed_year after insert on payment_batch
    referencing new table as added for each statement execute function refuse_closed_year();
create trigger closed_year after insert on reservation
    referencing new table as added for each statement execute function refuse_live_in_closed_year();
create trigger closed_year_updated after update on reservation
    referencing new table as added for each statement execute function refuse_live_in_closed_year();

-- A close is done when nothing of its year is held, owed or waited for, and what was not paid out has lapsed.
create function refuse_unsettled_close() returns trigger language plpgsql as $$
begin
    if exists (
        select from appropriation
        where financial_year = new.financial_year
          and (closed_at is null or reserved_kopecks <> 0 or obligated_kopecks <> 0 or waiting_count <> 0
               or disbursed_kopecks - refunded_kopecks + lapsed_kopecks <> limit_kopecks)) then
        raise exception 'settled_close: % has money that is neither paid out nor lapsed', new.financial_year
            using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger settled_close after insert or update of finished_at on year_close
    for each row when (new.finished_at is not null) execute function refuse_unsettled_close();
