-- Documents that set a year's limit; the ledger has the movement.
create table limit_amendment_entry (
    amendment_id         uuid        primary key,
    financial_year       int         not null references appropriation,
    document_number      text        not null,
    document_date        date        not null,
    reason               text        not null,
    limit_before_kopecks bigint      not null check (limit_before_kopecks >= 0),
    limit_kopecks        bigint      not null check (limit_kopecks >= 0 and limit_kopecks <> limit_before_kopecks),
    officer              text        not null,
    recorded_at          timestamptz not null,
    unique (financial_year, document_number, document_date)
);
create trigger append_only before update or delete or truncate on limit_amendment_entry
    for each statement execute function refuse_change();

-- A reservation of a year that was closed is neither held nor waits, and its application still stands.
alter table reservation
    drop constraint reservation_status_check,
    add constraint reservation_status_check check (status in ('RESERVED', 'WAITING', 'RELEASED', 'CLOSED')),
    add column next_kopecks bigint check (next_kopecks >= 0), -- foreseen need in the next year; null until somebody asks
    add column held boolean not null default false; -- whether money was ever reserved
update reservation set held = true
where status = 'RESERVED'
   or exists (select from ledger_entry where ledger_entry.application_id = reservation.application_id
                and ledger_entry.financial_year = reservation.financial_year and kind = 'RESERVED');
alter table loan add column amount_kopecks bigint;
update loan set amount_kopecks = cast(cast(cast(content as jsonb) #>> '{terms,amount}' as numeric) * 100 as bigint);
alter table loan alter column amount_kopecks set not null;
-- In the order of first registration: what a close has still to do, and what the next year has to set aside.
create index reservation_live on reservation (financial_year, registered_at, application_id) include (next_kopecks)
    where part = 0 and status in ('RESERVED', 'WAITING');

-- What a correction changed of a year that was closed: the lines of that year stay as they were, and the difference
-- belongs to the year it was posted in; to none where no later year had an appropriation.
create table line_adjustment_entry (
    position            bigint generated always as identity primary key,
    application_id      uuid        not null,
    event_id            text        not null,
    line                text        not null,
    closed_year         int         not null,
    posted_year         int check (posted_year > closed_year),
    paid_change_kopecks bigint      not null,
    change_kopecks      bigint      not null,
    recorded_at         timestamptz not null
);
create index line_adjustment_application on line_adjustment_entry (application_id);
create trigger append_only before update or delete or truncate on line_adjustment_entry
    for each statement execute function refuse_change();

-- A close that runs or is done. What it has still to do are the live reservations of its year.
alter table appropriation add column closing boolean not null default false;
create table year_close (
    financial_year          int primary key references appropriation,
    ordered_by              text        not null,
    started_at              timestamptz not null,
    finished_at             timestamptz,
    applications            bigint      not null check (applications >= 0),
    done                    bigint      not null default 0 check (done between 0 and applications),
    released_count          bigint      not null default 0,
    released_kopecks        bigint      not null default 0,
    dropped_count           bigint      not null default 0,
    dropped_kopecks         bigint      not null default 0,
    carried_count           bigint      not null default 0,
    carried_kopecks         bigint      not null default 0,
    carried_waiting_count   bigint      not null default 0,
    carried_waiting_kopecks bigint      not null default 0,
    lapsed_kopecks          bigint      not null default 0
) with (fillfactor = 50);
