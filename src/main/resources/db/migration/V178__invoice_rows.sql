-- What a document asks for may be due in rows. A document that is due on one day is its own row: none is kept of it. A
-- document's day is that of the next row of which something is open.
alter table invoice add row_count integer not null default 1 check (row_count > 0);
create table invoice_row (
    invoice_id bigint         not null references invoice,
    row_no     integer        not null check (row_no > 0),
    due_on     date           not null,
    net        numeric(19, 2) not null,
    tax        numeric(19, 2) not null,
    gross      numeric(19, 2) not null check (gross > 0 and gross = net + tax),
    paid       numeric(19, 2) not null check (paid >= 0 and paid <= gross),
    primary key (invoice_id, row_no)
);
alter table allocation add row_no integer check (row_no > 0);
