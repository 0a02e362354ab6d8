-- A payment may name its document, which is in details: the columns stay those of every other payment.
alter table loan_event
    drop constraint loan_event_check6,
    add check ((details is not null) = (type in ('SCHEDULE', 'RATE_CHANGED', 'OVERDUE_SINCE', 'RESTRUCTURED', 'ASSIGNED'))
        or type in ('INTEREST_PAID', 'GUARANTEE_FEE_PAID'));
