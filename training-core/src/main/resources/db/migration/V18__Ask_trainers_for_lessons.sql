-- Trainers are asked for a place of a lesson, one after the other until one accepts.
create sequence trainer_invitation_seq start with 50 increment by 50;
create table trainer_invitation (
  id bigint not null primary key,
  -- what was asked stays readable when a draft is taken out
  lesson_id bigint references lesson (id) on delete set null,
  session_id bigint references training_session (id) on delete set null,
  seat integer not null,
  trainer_id bigint not null references trainer (id),
  division_code varchar(12) not null references division (code),
  session_title varchar(200) not null,
  lesson_title varchar(200) not null,
  lesson_start timestamp not null,
  lesson_end timestamp not null,
  message varchar(1000),
  status varchar(20) not null,
  deadline timestamp not null,
  invited_by bigint references account (id),
  invited_by_name varchar(100) not null,
  invited_at timestamp not null,
  reminded_at timestamp,
  closed_at timestamp,
  reason varchar(500),
  -- lesson and place while the answer is open, so that a place is never asked for twice at once
  open_seat varchar(40),
  version integer default 0 not null,
  constraint trainer_invitation_open unique (open_seat)
);
create index trainer_invitation_lesson on trainer_invitation (lesson_id);
create index trainer_invitation_session on trainer_invitation (session_id);
create index trainer_invitation_trainer on trainer_invitation (trainer_id, status);
create index trainer_invitation_due on trainer_invitation (status, deadline);

-- who is asked next, in this order
create table invitation_candidate (
  invitation_id bigint not null references trainer_invitation (id),
  candidate_order integer not null,
  trainer_id bigint not null references trainer (id),
  primary key (invitation_id, candidate_order)
);

-- private links of mail; only their hashes are kept
create table invitation_link (
  hash varchar(64) not null primary key,
  invitation_id bigint not null references trainer_invitation (id),
  created_at timestamp not null
);
