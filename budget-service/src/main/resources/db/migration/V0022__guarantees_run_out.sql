-- The last day of a guarantee that nobody ends before; not known of those that were told of earlier, until they are amended.
alter table loan_guarantee add column valid_until date;
