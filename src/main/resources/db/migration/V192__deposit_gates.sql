-- What of its order waits until a deposit is paid; absent where nothing does.
alter table invoice add deposit_gate text
    check (deposit_gate is null or (kind = 'DEPOSIT' and deposit_gate in ('SUPPLY', 'SHIPMENT')));
