-- A foreign key looks its row up for every entry, which cost half of what an entry costs. The list is that of
-- zalog.ledger.EntryKind, which also says between which accounts a kind moves money; nothing else read the table.
alter table ledger_entry
    drop constraint ledger_entry_kind_fkey,
    add constraint known_kind check (kind in (
        'LIMIT_RAISED', 'LIMIT_CUT', 'RESERVED', 'RELEASED', 'OBLIGATED', 'OBLIGATION_RETURNED', 'DISBURSED', 'REFUNDED',
        'LATE_REFUND', 'LAPSED', 'WAITLISTED', 'LEFT_WAITING_LIST', 'REIMBURSABLE_ADDED', 'REIMBURSABLE_REDUCED'));
drop table ledger_kind;
