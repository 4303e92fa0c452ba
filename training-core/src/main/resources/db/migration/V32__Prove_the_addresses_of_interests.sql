-- an address that somebody stated with what they want to learn, until they prove that it is theirs
create table interest_confirmation (
  interest_id bigint not null primary key references interest (id) on delete cascade,
  address_encrypted varchar(600) not null,
  code_hash varchar(64) not null,
  expires_at timestamp not null,
  tries integer default 0 not null,
  sent integer default 1 not null
);
