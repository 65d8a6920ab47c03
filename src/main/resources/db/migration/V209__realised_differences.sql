-- On which day the money came, where that is not the day on which it was told of.
alter table receipt add paid_on date;

-- What an allocation in another currency than the company's is worth in the company's: at the document's rate and at the
-- payment's. A row that waits for a rate is filled in once; nothing else of a row ever changes.
create table realised_difference (
    invoice       text           not null,
    entry_no      integer        not null,
    source        text           not null,
    amount        numeric(19, 2) not null,
    currency      char(3)        not null,
    reverses      integer,
    document_day  date           not null,
    payment_day   date           not null,
    at_book       boolean        not null,
    waits         boolean        not null,
    home_currency char(3),
    document_rate numeric(20, 8),
    payment_rate  numeric(20, 8),
    book_value    numeric(19, 2),
    paid_value    numeric(19, 2),
    difference    numeric(19, 2) generated always as (paid_value - book_value) stored,
    primary key (invoice, entry_no),
    foreign key (invoice, entry_no) references allocation deferrable initially deferred,
    check (num_nonnulls(home_currency, document_rate, payment_rate, book_value, paid_value) in (0, 5)),
    check (not waits or book_value is null),
    check (not at_book or paid_value = book_value)
);
create index realised_difference_source on realised_difference (source);
create index realised_difference_waits on realised_difference (currency, invoice, entry_no) where waits;

-- What was paid before is left without: nobody has said what it was worth.
insert into realised_difference (invoice, entry_no, source, amount, currency, reverses, document_day, payment_day, at_book, waits)
select a.invoice, a.entry_no, coalesce(a.credit_note, a.receipt_id::text), a.amount, a.currency, a.reverses, i.issued_on,
    a.allocated_at::date, false, false
from allocation a join invoice i on i.number = a.invoice where a.currency <> 'CNY';

create function refuse_change_of_difference() returns trigger language plpgsql as
    $$ begin
        if tg_op = 'UPDATE' and old.waits and not new.waits and new.book_value is not null
            and (new.invoice, new.entry_no, new.source, new.amount, new.currency, new.reverses, new.document_day,
                new.payment_day, new.at_book) is not distinct from (old.invoice, old.entry_no, old.source, old.amount,
                old.currency, old.reverses, old.document_day, old.payment_day, old.at_book) then
            return new;
        end if;
        raise exception 'rows of % are added, and filled in once', tg_table_name;
    end $$;
create trigger realised_difference_append_only before update or delete on realised_difference
    for each row execute function refuse_change_of_difference();
create trigger realised_difference_no_truncate before truncate on realised_difference
    for each statement execute function refuse_change_of_books();
