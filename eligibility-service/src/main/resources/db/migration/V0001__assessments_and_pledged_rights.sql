-- What was found about each application, as it was announced.
create table assessment (
    application_id uuid primary key,
    applicant      text    not null, -- INN
    rule_set       text    not null,
    passed         boolean not null,
    announced      json    not null  -- EligibilityAssessed
);

-- The IP rights that live applications hold. The key is what keeps a right from being pledged twice.
create table pledged_right (
    kind           text not null,
    number         text not null,
    application_id uuid not null,
    primary key (kind, number)
);
create index pledged_right_application on pledged_right (application_id);

-- Applications that were refused or withdrawn. A claim that comes after its application's end, as a replayed dead
-- letter does, must not hold a right that nothing would free again.
create table closed_application (
    application_id uuid primary key
);
