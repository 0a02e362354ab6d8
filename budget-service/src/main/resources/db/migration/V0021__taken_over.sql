-- The year of the application that took an agreement over: what was paid from then on is reimbursed under that one.
alter table loan
    add column taken_over_in int,
    add check (taken_over_in is null or freed is not null);
