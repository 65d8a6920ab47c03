-- Goods that are only expected keep a fingerprint of what was said of them when the company moved in, as purchase orders do.
alter table expected_receipt add column carried_content text;
