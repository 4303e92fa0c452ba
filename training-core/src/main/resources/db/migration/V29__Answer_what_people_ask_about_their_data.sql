-- When all that was kept of somebody was taken out; from then on the name is a random surrogate
alter table person add column erased_at timestamp;

-- What people ask about their own data, and what became of it
create sequence privacy_request_seq start with 50 increment by 50;
create table privacy_request (
  id bigint not null primary key,
  person_id bigint not null references person (id),
  kind varchar(20) not null,
  -- in their own words, ID and phone numbers masked
  wish varchar(500),
  source varchar(20) not null,
  division_code varchar(12) references division (code),
  received_at timestamp not null,
  due_on date not null,
  state varchar(20) not null,
  -- 0 while it is open, so that lists begin with what is to be done
  settled integer not null,
  decided_at timestamp,
  decided_by varchar(60),
  reason varchar(500),
  -- person and kind while it is open, so that nobody asks for the same twice at once
  open_key varchar(60),
  version integer default 0 not null,
  constraint privacy_request_open unique (open_key)
);
create index privacy_request_due on privacy_request (settled, due_on);
create index privacy_request_person on privacy_request (person_id);
