alter table training_session add column capacity integer;
alter table training_session add column min_participants integer;
alter table training_session add column registration_opens_at timestamp;
alter table training_session add column registration_closes_at timestamp;
alter table training_session add column approval_required boolean default false not null;
alter table training_session add column completion_threshold decimal(5, 4);
alter table training_session add column discipline_minutes integer;
alter table training_session add column host_session varchar(200);
alter table training_session add column budget decimal(14, 2);
alter table training_session add column notice_number varchar(100);
alter table training_session add column description varchar(2000);
alter table training_session add column venue_id bigint references venue (id);
alter table training_session add column series varchar(100);
alter table training_session add column copied_from bigint references training_session (id);
alter table training_session add column status_reason varchar(500);
alter table training_session add column held_with_fewer_reason varchar(500);
-- grows with every change that a calendar must learn of (RFC 5545, SEQUENCE)
alter table training_session add column calendar_sequence integer default 0 not null;

create table session_audience_group (
  session_id bigint not null references training_session (id),
  audience_group varchar(40) not null references audience_group (code),
  primary key (session_id, audience_group)
);

create table session_course (
  session_id bigint not null references training_session (id),
  course_id bigint not null references course (id),
  primary key (session_id, course_id)
);
create index session_course_course on session_course (course_id);

-- Joint classes count once, for the owning division; these are named, never counted
create table session_co_organiser (
  session_id bigint not null references training_session (id),
  organisation_id bigint not null references organisation (id),
  primary key (session_id, organisation_id)
);

-- One timetabled unit, half-open: it ends before ends_at
create sequence lesson_seq start with 50 increment by 50;
create table lesson (
  id bigint not null primary key,
  session_id bigint not null references training_session (id),
  title varchar(200) not null,
  course_id bigint references course (id),
  venue_id bigint references venue (id),
  starts_at timestamp not null,
  ends_at timestamp not null,
  cancelled boolean default false not null,
  calendar_sequence integer default 0 not null,
  version integer default 0 not null
);
create index lesson_session on lesson (session_id, starts_at);
create index lesson_venue on lesson (venue_id, starts_at);
create index lesson_start on lesson (starts_at);
create index lesson_course on lesson (course_id);

create table lesson_trainer (
  lesson_id bigint not null references lesson (id),
  trainer_id bigint not null references trainer (id),
  primary key (lesson_id, trainer_id)
);
create index lesson_trainer_trainer on lesson_trainer (trainer_id, lesson_id);

create sequence lesson_change_seq start with 50 increment by 50;
create table lesson_change (
  id bigint not null primary key,
  lesson_id bigint not null references lesson (id),
  kind varchar(20) not null,
  trainer_out bigint references trainer (id),
  trainer_in bigint references trainer (id),
  old_start timestamp,
  new_start timestamp,
  reason varchar(500),
  changed_by varchar(60) not null,
  changed_at timestamp not null
);
create index lesson_change_lesson on lesson_change (lesson_id, changed_at);
