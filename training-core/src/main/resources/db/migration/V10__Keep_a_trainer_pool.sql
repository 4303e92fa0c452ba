-- What a teaching hour may cost: the classes of the fee rules; their rates are dated data of their own
create table fee_class (
  code varchar(40) not null primary key,
  name_zh varchar(100) not null,
  name_en varchar(100) not null,
  position integer not null,
  source varchar(200),
  valid_from date,
  valid_to date,
  version integer default 0 not null
);

create sequence trainer_seq start with 50 increment by 50;
create table trainer (
  id bigint not null primary key,
  person_id bigint not null references person (id),
  division_code varchar(12) not null references division (code),
  orientation varchar(20) not null,
  origin varchar(20) not null,
  nationally_known boolean not null,
  title varchar(100),
  employer varchar(200),
  fee_class varchar(40) references fee_class (code),
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

create table trainer_language (
  trainer_id bigint not null references trainer (id),
  language varchar(20) not null,
  primary key (trainer_id, language)
);

-- The divisions in which a trainer teaches; none means all
create table trainer_division (
  trainer_id bigint not null references trainer (id),
  division_code varchar(12) not null references division (code),
  primary key (trainer_id, division_code)
);

-- Weekly hours in which a trainer can teach, in minutes from midnight; none means any
create table trainer_hours (
  trainer_id bigint not null references trainer (id),
  weekday integer not null,
  from_minute integer not null,
  to_minute integer not null,
  primary key (trainer_id, weekday, from_minute)
);

-- When a trainer cannot teach, half-open: free again at ends_at
create sequence trainer_unavailability_seq start with 50 increment by 50;
create table trainer_unavailability (
  id bigint not null primary key,
  trainer_id bigint not null references trainer (id),
  starts_at timestamp not null,
  ends_at timestamp not null,
  reason varchar(300)
);
create index trainer_unavailability_trainer on trainer_unavailability (trainer_id, ends_at);

-- From when until when somebody was in the pool, left_on being the first day outside it: the pool's
-- size on any past day is a count over these rows
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

-- Each step of a trainer's way in, through and out of the pool
create sequence trainer_step_seq start with 50 increment by 50;
create table trainer_step (
  id bigint not null primary key,
  trainer_id bigint not null references trainer (id),
  kind varchar(30) not null,
  taken_on date not null,
  document varchar(300),
  note varchar(500),
  taken_by varchar(60) not null,
  recorded_at timestamp not null
);
create index trainer_step_trainer on trainer_step (trainer_id, taken_on);
