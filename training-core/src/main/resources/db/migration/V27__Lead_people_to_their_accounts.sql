-- Links by which a person gets an account, or chooses a new password for the one they have
create table account_link (
  hash varchar(43) not null primary key,
  person_id bigint not null references person (id) on delete cascade,
  created_at timestamp not null,
  expires_at timestamp not null
);
create index account_link_of on account_link (person_id, created_at);
create index account_link_end on account_link (expires_at);
create index account_person on account (person_id);
