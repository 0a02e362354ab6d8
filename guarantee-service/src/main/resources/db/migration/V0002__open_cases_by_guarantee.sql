-- A guarantee that is amended, called or ended is held against every open case that names it, not only those that wait for it.
drop index loan_case_waiting;
create index loan_case_open on loan_case (guarantee_number) where closed_at is null;
