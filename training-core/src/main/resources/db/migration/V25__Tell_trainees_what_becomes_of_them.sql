-- In which language somebody reads; null where nobody knows
alter table person add column language varchar(10);

-- Of which class a message tells
alter table outbox_message add column session_id bigint references training_session (id) on delete set null;
create index outbox_message_of_class on outbox_message (session_id);

-- Texts that somebody wrote in place of those that come with the product
create table message_template (
  -- code and language
  id varchar(80) not null primary key,
  event_code varchar(60) not null,
  language varchar(10) not null,
  subject varchar(200) not null,
  body ${clob} not null,
  revised_at timestamp not null,
  revised_by varchar(100) not null,
  version integer default 0 not null
);

-- What the trainees of a class were last told of its days and place
create table session_told (
  session_id bigint not null primary key references training_session (id) on delete cascade,
  -- of the class when it was last looked at, and when that was
  calendar_sequence integer not null,
  looked_at timestamp not null,
  start_date date not null,
  end_date date not null,
  begins_at timestamp,
  place varchar(600),
  -- SHA-256 of times and places of all lessons
  timetable varchar(64) not null,
  -- since when it is otherwise than they were told
  differs_since timestamp,
  -- the first day of the class when they were reminded of it
  reminded_for date
);
