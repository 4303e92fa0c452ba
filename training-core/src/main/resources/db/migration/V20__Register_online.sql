-- Whom a class takes in, and how: conflicts NONE, WARN or REFUSE; no hours of offers: promoted at once
alter table training_session add column trainee_conflicts varchar(10) default 'REFUSE' not null;
alter table training_session add column offer_hours integer;
alter table training_session add column cancellation_closes_at timestamp;
alter table training_session add column organisation_approval boolean default false not null;

create table session_audience_division (
  session_id bigint not null references training_session (id) on delete cascade,
  division_code varchar(12) not null references division (code),
  primary key (session_id, division_code)
);
create table session_prerequisite (
  session_id bigint not null references training_session (id) on delete cascade,
  course_id bigint not null references course (id),
  primary key (session_id, course_id)
);

-- Seats that are kept for the people of a division or of an organisation until a day
create sequence seat_quota_seq start with 50 increment by 50;
create table seat_quota (
  id bigint not null primary key,
  session_id bigint not null references training_session (id) on delete cascade,
  division_code varchar(12) references division (code),
  organisation_id bigint references organisation (id),
  seats integer not null,
  release_at timestamp,
  released boolean default false not null
);
create index seat_quota_session on seat_quota (session_id);

-- As last stated by the person
alter table person add column audience_group varchar(40) references audience_group (code);
alter table person add column division_code varchar(12) references division (code);

alter table registration add column registered_at timestamp;
-- first come, first served: grows with each registration of the class
alter table registration add column queue_number bigint;
alter table registration add column offered_until timestamp;
alter table registration add column quota_id bigint references seat_quota (id);
alter table registration add column organisation_id bigint references organisation (id);
alter table registration add column approval_stage varchar(20);
alter table registration add column status_reason varchar(500);
alter table registration add column source varchar(20);
alter table registration add column consent_at timestamp;
create index registration_queue on registration (session_id, seat, queue_number);
create index registration_offer on registration (offered_until);

create table registration_link (
  hash varchar(43) not null primary key,
  registration_id bigint not null references registration (id) on delete cascade,
  created_at timestamp not null
);
create index registration_link_of on registration_link (registration_id);
