-- Whoever placed an order that was sent back has it: that is a state of the order.
update sales_order o set state = 'SENT_BACK'
where o.state = 'IN_APPROVAL' and 'SENT_BACK' = (
    select r.state from approval_round r where r.subject = o.number order by r.round_no desc limit 1);

-- What a change is done to is what whoever asked for it had seen, also of two at the same moment.
alter table change_order add column seen_version integer;
