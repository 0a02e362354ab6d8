-- What banks tell of a loan is found by its agreement whatever the capitals and spaces of the number, as everything else is.
drop index loan_event_agreement;
create index loan_event_agreement_key on loan_event (bank, agreement_key(agreement_number), agreement_date, position);
