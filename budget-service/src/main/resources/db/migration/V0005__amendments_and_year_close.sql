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
