-- An application and where it stands in its process. Narrow, because every step rewrites the row; what the SME filed
-- lies beside it. No index covers status or state, so that a step is an update in place.
create table application (
    id             uuid primary key,
    inn            text        not null,
    applicant      text        not null, -- the firm's name
    registered_at  timestamptz not null,
    financial_year int         not null,
    status         text        not null check (status in ('ASSESSING', 'AWAITING_GUARANTEE', 'RESERVING', 'WAITLISTED',
                                                          'APPROVED', 'REFUSED', 'WITHDRAWN')),
    state          json        not null,
    awaits_until   date        check ((awaits_until is not null) = (status = 'AWAITING_GUARANTEE')),
    version        int         not null check (version > 0) -- lines of its timeline
) with (fillfactor = 70);
create index application_newest on application (registered_at desc, id desc);
create index application_newest_of_firm on application (inn, registered_at desc, id desc);
create index application_awaiting_guarantee on application (awaits_until) where awaits_until is not null;

-- What the SME filed, once and for all.
create table application_content (
    application_id uuid primary key references application,
    content        json not null
);

-- The timeline. Without a foreign key: it is written in the statement that writes its application.
create table timeline_entry (
    application_id uuid        not null,
    position       int         not null check (position > 0),
    milestone      text        not null,
    at             timestamptz not null,
    figures        json        not null,
    primary key (application_id, position)
);
revoke update, delete, truncate on timeline_entry from current_user;

-- Applications that are being prepared; they may have any fault. One that was submitted names its application and is
-- not changed any more.
create table draft (
    id             uuid primary key,
    inn            text        not null,
    content        json        not null,
    version        int         not null check (version > 0),
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    application_id uuid references application
);
create index draft_newest_of_firm on draft (inn, created_at desc, id desc);
