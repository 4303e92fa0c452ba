create sequence trainer_seq start with 50 increment by 50;
create table trainer (
  id bigint not null primary key,
  person_id bigint not null references person (id),
  division_code varchar(12) not null references division (code),
  orientation varchar(20) not null,
  origin varchar(20) not null,
  nationally_known boolean not null,
  title varchar(100),
  fee_class varchar(40),
  languages varchar(200) not null,
  cv ${clob},
  status varchar(20) not null,
  nominated_by varchar(100),
  remark varchar(500),
  version integer default 0 not null,
  constraint trainer_person unique (person_id)
);
create index trainer_status on trainer (status, division_code);

create table trainer_subject (
  trainer_id bigint not null references trainer (id),
  subject_code varchar(40) not null references subject (code),
  level varchar(20) not null,
  primary key (trainer_id, subject_code, level)
);
create index trainer_subject_subject on trainer_subject (subject_code, level);

create table trainer_division (
  trainer_id bigint not null references trainer (id),
  division_code varchar(12) not null references division (code),
  primary key (trainer_id, division_code)
);

-- Weekly hours in which a trainer can teach; none means any
create table trainer_availability (
  trainer_id bigint not null references trainer (id),
  weekday integer not null,
  from_time time not null,
  to_time time not null,
  primary key (trainer_id, weekday, from_time)
);

create sequence trainer_unavailability_seq start with 50 increment by 50;
create table trainer_unavailability (
  id bigint not null primary key,
  trainer_id bigint not null references trainer (id),
  starts_at timestamp not null,
  ends_at timestamp not null,
  reason varchar(300)
);
create index trainer_unavailability_trainer on trainer_unavailability (trainer_id, ends_at);

-- From when until when somebody was in the pool: its size on any past day is a count over these rows
create sequence trainer_membership_seq start with 50 increment by 50;
create table trainer_membership (
  id bigint not null primary key,
  trainer_id bigint not null references trainer (id),
  admitted_on date not null,
  admission_document varchar(300) not null,
  left_on date,
  departure_reason varchar(500)
);
create index trainer_membership_trainer on trainer_membership (trainer_id, admitted_on);

create sequence trainer_review_seq start with 50 increment by 50;
create table trainer_review (
  id bigint not null primary key,
  trainer_id bigint not null references trainer (id),
  kind varchar(20) not null,
  result varchar(20) not null,
  reviewed_on date not null,
  note varchar(500),
  reviewed_by varchar(60) not null
);
create index trainer_review_trainer on trainer_review (trainer_id, reviewed_on);
