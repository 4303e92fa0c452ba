-- Changes with each change of the seats of a class, to a number that it never held before, so that
-- what is remembered of them can be told from what is outdated; 0 where nothing may be remembered
alter table training_session add column seat_stamp bigint default 0 not null;
