-- How many lines of banks nobody has settled yet is asked whenever the desk of finance opens.
create index bank_line_open on bank_line (id) where state = 'OPEN';
