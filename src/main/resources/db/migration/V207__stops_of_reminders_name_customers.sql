-- Reminders may be stopped for a customer of whom nothing else is known: that may be the first to name him.
create trigger dunning_stop_names before insert on dunning_stop
    for each row execute function keep_named_customer('customer_code');
