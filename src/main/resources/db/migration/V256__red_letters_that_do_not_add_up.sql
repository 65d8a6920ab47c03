-- What does not add up in a red letter is found before the tax platform is asked: its code is the problem, and what it is about.
alter table red_letter add column problem_arguments text;
