-- The lines of a closed year stay as they were: what a correction changes of them, and what of them comes back, is a line of the
-- books of an open year. One look at the years for each statement, however many lines it writes.
create trigger closed_year after insert on reimbursable_line
    referencing new table as added for each statement execute function refuse_closed_year();
create trigger closed_year_updated after update on reimbursable_line
    referencing new table as added for each statement execute function refuse_closed_year();
-- Nor does a line of any year become another one, or go.
create trigger stays before update of application_id, event_id, line, paid_year, financial_year or delete or truncate
    on reimbursable_line for each statement execute function refuse_change();

-- Of what a claim took only this changes: whether it counts.
create trigger closed_year after insert on claim_line
    referencing new table as added for each statement execute function refuse_closed_year();
create trigger stays before update of claim_id, application_id, event_id, line, financial_year, paid_on, period_start, period_end,
    paid_kopecks, reimbursable_kopecks, already_kopecks, claimed_kopecks, cut_kopecks, why, taking or delete or truncate
    on claim_line for each statement execute function refuse_change();
