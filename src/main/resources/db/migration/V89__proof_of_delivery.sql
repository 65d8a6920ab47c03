-- Whether a delivery that has left has come to the customer, and who says so: absent while it is under way. Of goods that a carrier brings
-- it is a copy of what their shipment says; of all others somebody records it, once.
alter table delivery add column arrival text check (arrival in ('DELIVERED', 'NOT_DELIVERED'));
alter table delivery add column received_by text;
alter table delivery add column received_at timestamptz;
alter table delivery add column proof_note text;
alter table delivery add column proved_by text;
alter table delivery add column proved_at timestamptz;

update delivery d set arrival = s.state, received_by = s.signed_by, received_at = s.delivered_at, proof_note = s.proof, proved_by = s.proved_by,
    proved_at = s.news_at
from shipment s where s.delivery_id = d.id and s.state = 'DELIVERED';
update delivery d set arrival = s.state from shipment s where s.delivery_id = d.id and s.state = 'NOT_DELIVERED';

alter table delivery add constraint delivery_proof check (arrival is null and received_by is null and received_at is null and proof_note is null
        and proved_by is null and proved_at is null
    or arrival = 'NOT_DELIVERED' and received_by is null and received_at is null
    or arrival = 'DELIVERED' and state = 'DISPATCHED' and received_by is not null and received_at is not null and proof_note is not null
        and proved_by is not null and proved_at is not null);

create index delivery_under_way on delivery (id) where state = 'DISPATCHED' and arrival is null;
create index delivery_delivered on delivery (id) where arrival = 'DELIVERED';
