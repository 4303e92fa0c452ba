-- What was answered to a write with an Idempotency-Key, in the transaction of the write.
create table idempotency_key (
  key_hash varchar(64) not null primary key,
  request_hash varchar(64) not null,
  status integer not null,
  content_type varchar(200),
  location_encrypted varchar(2000),
  body_encrypted ${clob},
  created_at timestamp not null
);
create index idempotency_key_created on idempotency_key (created_at);
