-- A message is written in the transaction of what it tells, and sent afterwards.
alter table person add column mail_encrypted varchar(600);

create sequence outbox_message_seq start with 50 increment by 50;
create table outbox_message (
  id bigint not null primary key,
  channel varchar(20) not null,
  event_code varchar(60) not null,
  subject_id varchar(60) not null,
  -- person-12 or account-3
  recipient_key varchar(40) not null,
  recipient_name varchar(200) not null,
  address_encrypted varchar(600),
  division_code varchar(12) references division (code),
  language varchar(10) not null,
  subject varchar(300) not null,
  body_encrypted ${clob} not null,
  link_encrypted varchar(1200),
  state varchar(20) not null,
  attempts integer default 0 not null,
  next_attempt_at timestamp,
  -- the node that sends it, and until when the others leave it alone
  claim varchar(36),
  claimed_until timestamp,
  last_error varchar(500),
  created_at timestamp not null,
  sent_at timestamp,
  read_at timestamp,
  -- at most once for each recipient and event
  constraint outbox_message_once unique (channel, event_code, subject_id, recipient_key)
);
create index outbox_message_due on outbox_message (state, next_attempt_at);
create index outbox_message_read on outbox_message (recipient_key, channel, read_at);
create index outbox_message_created on outbox_message (created_at);
