-- A proposal for a year's classes, with the best plan that the solver found so far
create sequence plan_proposal_seq start with 50 increment by 50;
create table plan_proposal (
  id bigint not null primary key,
  plan_year integer not null,
  status varchar(20) not null,
  hard_score integer,
  soft_score integer,
  seconds integer default 0 not null,
  -- the run that may write the plan, and when it last did: one that is cut falls silent
  run varchar(36),
  beat_at timestamp,
  created_by varchar(100) not null,
  created_at timestamp not null,
  version integer default 0 not null
);
create index plan_proposal_year on plan_proposal (plan_year);

create sequence proposed_class_seq start with 50 increment by 50;
create table proposed_class (
  id bigint not null primary key,
  proposal_id bigint not null references plan_proposal (id),
  class_number integer not null,
  title varchar(200) not null,
  type_code varchar(40) not null references session_type (code),
  class_level varchar(20) not null,
  division_code varchar(12) not null references division (code),
  days integer not null,
  capacity integer not null,
  subject_code varchar(40) references subject (code),
  subject_level varchar(20),
  preferred_month integer,
  deadline date,
  start_date date,
  venue_id bigint references venue (id),
  trainer_id bigint references trainer (id),
  pinned boolean default false not null,
  session_id bigint references training_session (id) on delete set null,
  constraint proposed_class_number unique (proposal_id, class_number)
);
