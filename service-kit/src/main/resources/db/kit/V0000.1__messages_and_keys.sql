-- Messages to be sent: written in the transaction of the work, deleted in the transaction that sent them.
create table outbox (
    position   bigint generated always as identity primary key,
    topic      text        not null,
    key        text        not null,
    headers    text        not null, -- a line per header, name=value
    body       bytea       not null,
    created_at timestamptz not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000);

-- Messages whose effect is in this database.
create table inbox (
    message_id  uuid primary key,
    received_at timestamptz not null default now()
);
create index inbox_received_at on inbox (received_at);

-- Messages that could not be processed, with the reason; a replay sends them to their topic again.
create table dead_letter (
    position    bigint generated always as identity primary key,
    topic       text        not null,
    key         text        not null,
    headers     text        not null,
    body        bytea       not null,
    reason      text        not null,
    failed_at   timestamptz not null default now(),
    replayed_at timestamptz,
    replayed_by text
);
create index dead_letter_waiting on dead_letter (position) where replayed_at is null;

-- Answers to requests that may be repeated.
create table idempotency_key (
    actor        text        not null,
    key          text        not null,
    request_hash bytea       not null,
    status       int         not null,
    location     text,
    etag         text,
    body         text        not null,
    created_at   timestamptz not null default now(),
    primary key (actor, key)
);
create index idempotency_key_created_at on idempotency_key (created_at);
