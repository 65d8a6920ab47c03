-- Checks that were added to large tables hold for what is written since; what was there is looked at here, in a transaction of its own,
-- while others read and write.
alter table invoice validate constraint invoice_discount_percent_check;
alter table invoice validate constraint invoice_discount_check;
alter table invoice_correction validate constraint invoice_correction_reason_check;
alter table invoice_line validate constraint invoice_line_charge_check;
alter table customer_return validate constraint customer_return_wish_check;
alter table customer_return validate constraint customer_return_wish_words_check;
alter table approval_round validate constraint approval_round_excluded_check;
alter table product validate constraint product_tracing_check;
alter table product validate constraint product_warranty_months_check;
alter table order_line validate constraint order_line_tracing_check;
alter table order_line validate constraint order_line_warranty_months_check;
alter table pick_line validate constraint pick_line_tracing_check;
