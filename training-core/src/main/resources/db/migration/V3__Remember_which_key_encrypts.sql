-- A mark that only the right encryption key can make: with another key, what is encrypted here would
-- be unreadable, and what is added unreadable to the others
create table encryption_key_mark (
  id integer not null primary key,
  mark varchar(43)
);
insert into encryption_key_mark (id, mark) values (1, null);
