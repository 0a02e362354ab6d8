-- Nobody decides on a batch with a claim that they filed; payment_batch itself has only its maker. Claims join a batch while
-- nobody has decided on it, or the check would come too early.
create function refuse_own_claims() returns trigger language plpgsql as $$
begin
    if exists (select from payment join claim on claim.id = claim_id
               where batch_id = new.id and filed_by = new.decided_by) then
        raise exception 'four_eyes: % filed a claim of batch %', new.decided_by, new.id using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger four_eyes before update of decided_by on payment_batch
    for each row execute function refuse_own_claims();

create function refuse_late_payments() returns trigger language plpgsql as $$
begin
    if exists (select from payment_batch where id = new.batch_id and decided_by is not null) then
        raise exception 'four_eyes: batch % is decided', new.batch_id using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger four_eyes before insert on payment
    for each row execute function refuse_late_payments();
