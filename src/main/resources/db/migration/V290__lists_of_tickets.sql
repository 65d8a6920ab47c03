-- Tickets are listed by what is due first; those whose clocks stand come last, each in the order in which they were opened.
drop index service_ticket_due;

create index service_ticket_listed on service_ticket (coalesce(next_due_at, 'infinity'::timestamptz), id);

-- What is still to be done is a small part of all that ever was.
create index service_ticket_live on service_ticket (coalesce(next_due_at, 'infinity'::timestamptz), id)
    where state in ('OPEN', 'IN_PROGRESS', 'WAITING_FOR_CUSTOMER', 'WAITING_FOR_PARTS', 'SOLVED');

create index service_ticket_owner on service_ticket (owner, coalesce(next_due_at, 'infinity'::timestamptz), id)
    where owner is not null;

create index service_ticket_score on service_ticket (score) where score is not null;
