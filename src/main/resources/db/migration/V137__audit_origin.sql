-- Where what happened was asked for: the address of the request, null for what no request asked for.
alter table audit_record add column origin text;
