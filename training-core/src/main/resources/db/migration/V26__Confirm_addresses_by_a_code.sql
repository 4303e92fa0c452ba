-- an address that somebody without an account stated, until they prove that it is theirs
create table mail_confirmation (
  registration_id bigint not null primary key references registration (id) on delete cascade,
  address_encrypted varchar(600) not null,
  code_hash varchar(64) not null,
  expires_at timestamp not null,
  tries integer default 0 not null,
  sent integer default 1 not null
);
