-- Requests that no money could be reserved for: they move none, so that no ledger tells of them, and of a loan that was never
-- reserved for there is no row either. Kept with what was asked, for their receipts.
create table refused_request_entry (
    application_id uuid        not null,
    financial_year int         not null,
    code           text        not null,
    text_en        text        not null,
    text_ru        text        not null,
    loan           text        not null, -- JSON, as in loan.content
    refused_at     timestamptz not null,
    primary key (application_id, financial_year, code)
);
create trigger append_only before update or delete or truncate on refused_request_entry
    for each statement execute function refuse_change();
