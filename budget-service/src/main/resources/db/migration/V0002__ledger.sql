-- One ledger a year takes the place of the entries of money and of limits: double entries, each with a hash that stands
-- for it and for all before it. What was entered until now is entered again, in its order.

alter table appropriation
    add column obligated_kopecks bigint not null default 0 check (obligated_kopecks >= 0),
    add column disbursed_kopecks bigint not null default 0 check (disbursed_kopecks >= 0),
    add column refunded_kopecks  bigint not null default 0 check (refunded_kopecks between 0 and disbursed_kopecks),
    add column lapsed_kopecks    bigint not null default 0 check (lapsed_kopecks >= 0),
    add column entry_count       bigint not null default 0,
    add column head              bytea  not null default '' check (entry_count = 0 or length(head) = 32),
    add column closed_at         timestamptz,
    drop constraint reserved_within_limit,
    add constraint reserved_not_negative check (reserved_kopecks >= 0),
    add constraint within_limit check (
        reserved_kopecks + obligated_kopecks + disbursed_kopecks - refunded_kopecks + lapsed_kopecks <= limit_kopecks);

create table ledger_entry (
    financial_year        int         not null,
    number                bigint      not null check (number > 0),
    kind                  text        not null,
    interest_kopecks      bigint      not null check (interest_kopecks >= 0),
    guarantee_fee_kopecks bigint      not null check (guarantee_fee_kopecks >= 0),
    common_kopecks        bigint      not null check (common_kopecks >= 0),
    application_id        uuid,
    region                text        check ((region is null) = (application_id is null)),
    bank                  text        check ((bank is null) = (application_id is null)),
    category              text        check ((category is null) = (application_id is null)),
    ip_kind               text        check ((ip_kind is null) = (application_id is null)),
    cause_kind            text        not null,
    cause_id              text        not null,
    recorded_at           timestamptz not null,
    hash                  bytea       not null check (length(hash) = 32),
    primary key (financial_year, number),
    check (case when application_id is null then interest_kopecks = 0 and guarantee_fee_kopecks = 0
                else common_kopecks = 0 end)
);
create index ledger_entry_application on ledger_entry (application_id);

create table ledger_kind (
    kind   text primary key,
    credit text not null,
    debit  text not null
);
insert into ledger_kind values
    ('LIMIT_RAISED', 'GRANTED', 'AVAILABLE'), ('LIMIT_CUT', 'AVAILABLE', 'GRANTED'),
    ('RESERVED', 'AVAILABLE', 'RESERVED'), ('RELEASED', 'RESERVED', 'AVAILABLE'),
    ('OBLIGATED', 'RESERVED', 'OBLIGATED'), ('OBLIGATION_RETURNED', 'OBLIGATED', 'RESERVED'),
    ('DISBURSED', 'OBLIGATED', 'DISBURSED'), ('REFUNDED', 'REFUNDED', 'AVAILABLE'), ('LATE_REFUND', 'REPAID', 'REVENUE'),
    ('LAPSED', 'AVAILABLE', 'LAPSED'), ('WAITLISTED', 'DEMAND', 'WAITING'), ('LEFT_WAITING_LIST', 'WAITING', 'DEMAND'),
    ('REIMBURSABLE_ADDED', 'ASSESSED', 'REIMBURSABLE'), ('REIMBURSABLE_REDUCED', 'REIMBURSABLE', 'ASSESSED');
alter table ledger_entry add foreign key (kind) references ledger_kind;

-- The canonical text and the hash of an entry are those of zalog.ledger.Entry; the functions are dropped below.
create function field(value text) returns text language sql as $$ select length(value) || ':' || value || ',' $$;
create function roubles(kopecks bigint) returns text language sql as $$
    select to_char(kopecks / 100, 'FM999999999999990') || '.' || to_char(kopecks % 100, 'FM00')
$$;
-- As java.time.Instant is written: no fraction, or three or six digits of it.
create function moment(at timestamptz) returns text language sql as $$
    select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS')
        || case when extract(microseconds from at)::bigint % 1000000 = 0 then ''
                when extract(microseconds from at)::bigint % 1000 = 0 then to_char(at, '.MS')
                else to_char(at, '.US') end || 'Z'
$$;
do $$
declare
    old record;
    year int := 0;
    place bigint;
    chained bytea;
    due record;
begin
    for old in
        select financial_year, kind, interest, fee, common, application_id, region, bank, category, ip_kind,
               cause_kind, cause_id, recorded_at
        from (
            select financial_year, recorded_at, 0 as source, position, 'PROGRAMME' as cause_kind,
                   'Decree 533' as cause_id,
                   case when change >= 0 then 'LIMIT_RAISED' else 'LIMIT_CUT' end as kind,
                   0::bigint as interest, 0::bigint as fee, abs(change) as common, null::uuid as application_id,
                   null as region, null as bank, null as category, null as ip_kind
            from (select *, limit_kopecks - lag(limit_kopecks, 1, 0::bigint)
                      over (partition by financial_year order by position) as change from appropriation_entry) as limits
            where change <> 0
            union all
            select financial_year, recorded_at, 1, position, case when kind = 'REIMBURSABLE' then 'LOAN_EVENT' else 'APPLICATION' end,
                   application_id::text,
                   case when kind <> 'REIMBURSABLE' then kind
                        when interest_kopecks + guarantee_fee_kopecks >= 0 then 'REIMBURSABLE_ADDED'
                        else 'REIMBURSABLE_REDUCED' end,
                   abs(interest_kopecks), abs(guarantee_fee_kopecks), 0, application_id, region, bank, category, ip_kind
            from budget_entry
            where financial_year in (select financial_year from appropriation)
        ) as entered
        order by financial_year, recorded_at, source, position
    loop
        if old.financial_year <> year then
            year := old.financial_year;
            place := 0;
            chained := sha256(convert_to('zalog ledger ' || year, 'UTF8'));
        end if;
        place := place + 1;
        select * into strict due from ledger_kind where kind = old.kind;
        chained := sha256(chained || convert_to(
            field(year::text) || field(place::text) || field(moment(old.recorded_at)) || field(old.kind)
            || field(due.credit) || field(due.debit) || field(roubles(old.interest)) || field(roubles(old.fee))
            || field(roubles(old.common)) || field(old.cause_kind) || field(old.cause_id)
            || coalesce(field(old.application_id::text) || field(old.region) || field(old.bank)
                        || field(old.category) || field(old.ip_kind), ''), 'UTF8'));
        insert into ledger_entry values (year, place, old.kind, old.interest, old.fee, old.common, old.application_id,
            old.region, old.bank, old.category, old.ip_kind, old.cause_kind, old.cause_id, old.recorded_at, chained);
        update appropriation set entry_count = place, head = chained where financial_year = year;
    end loop;
end $$;
drop function field, roubles, moment;
drop table budget_entry, appropriation_entry;

create trigger append_only before update or delete or truncate on ledger_entry
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on ledger_kind
    for each statement execute function refuse_change();

-- Signed ends of a ledger.
create table ledger_seal (
    financial_year int         not null,
    entries        bigint      not null check (entries > 0),
    sealed_at      timestamptz not null,
    jws            text        not null,
    primary key (financial_year, entries)
);
create trigger append_only before update or delete or truncate on ledger_seal
    for each statement execute function refuse_change();

-- Sums of a ledger up to some of its entries, so that the figures of an instant are the sums before it and the few entries
-- since. They follow from the entries and may be dropped and made again.
create table ledger_mark (
    financial_year int         not null,
    number         bigint      not null,
    recorded_at    timestamptz not null, -- of the entry of this number, which is the last one counted
    primary key (financial_year, number)
);
create table ledger_sum (
    financial_year        int    not null,
    number                bigint not null,
    dimension             text   not null,
    key                   text   not null,
    kind                  text   not null,
    interest_kopecks      bigint not null,
    guarantee_fee_kopecks bigint not null,
    common_kopecks        bigint not null,
    entries               bigint not null,
    interest_entries      bigint not null, -- those that move interest
    guarantee_fee_entries bigint not null,
    primary key (financial_year, number, dimension, key, kind)
);

-- A reservation grows by parts: what became reimbursable beyond what the parts before it hold. What it holds goes over to
-- obligations as claims are approved.
alter table reservation
    add column part smallint not null default 0 check (part >= 0),
    add column used_interest_kopecks      bigint not null default 0 check (used_interest_kopecks >= 0),
    add column used_guarantee_fee_kopecks bigint not null default 0 check (used_guarantee_fee_kopecks >= 0),
    drop constraint reservation_pkey,
    add primary key (application_id, financial_year, part);
drop index reservation_waiting;
create index reservation_waiting on reservation (financial_year, registered_at, application_id, part)
    where status = 'WAITING';

create view reservation_of_loan as
select reservation.*, region, bank, category, ip_kind from reservation join loan using (application_id);
