-- For the tests of the kit: a service that notes what it was told.
create table note (
    position   bigint generated always as identity primary key,
    subject    text not null,
    message_id uuid not null,
    text       text not null check (text <> 'forbidden')
);
