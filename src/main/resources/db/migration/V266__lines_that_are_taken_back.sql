-- What a bank takes back is looked for among what it had given.
create index bank_line_received on bank_line (account, amount) where state = 'APPLIED';
