-- A loan's guarantees are looked for by its agreement whatever the capitals and spaces of the number, as the register compares them:
-- one that was called under another spelling suspended nothing.
drop index loan_guarantee_agreement;
create index loan_guarantee_agreement_key on loan_guarantee (agreement_key(agreement_number), agreement_date);
