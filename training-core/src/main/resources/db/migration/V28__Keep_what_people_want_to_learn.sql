-- Who wants a class that has no date yet: once for each person, subject and division
create sequence interest_seq start with 50 increment by 50;
create table interest (
  id bigint not null primary key,
  subject_code varchar(40) not null references subject (code),
  division_code varchar(12) not null references division (code),
  audience_group varchar(40) not null references audience_group (code),
  name varchar(100) not null,
  phone_encrypted varchar(600),
  mail_encrypted varchar(600),
  -- keyed hashes, by which the same person is known: of the phone, else of the mail address
  contact_hash varchar(64) not null,
  mail_hash varchar(64),
  language varchar(10),
  consent_at timestamp not null,
  stated_at timestamp not null,
  -- when the person got a seat in a class of the subject; null while it counts
  served_at timestamp,
  constraint interest_once unique (contact_hash, subject_code, division_code)
);
create index interest_subject on interest (subject_code, division_code);
create index interest_mail on interest (mail_hash);
create index interest_stated on interest (stated_at);

create table interest_link (
  hash varchar(43) not null primary key,
  interest_id bigint not null references interest (id) on delete cascade,
  created_at timestamp not null
);
create index interest_link_of on interest_link (interest_id);

-- Of which classes somebody was told that wanted one
create table interest_told (
  interest_id bigint not null references interest (id) on delete cascade,
  session_id bigint not null references training_session (id) on delete cascade,
  told_at timestamp not null,
  primary key (interest_id, session_id)
);
create index interest_told_class on interest_told (session_id);

-- How many asked for the subject of a wanted class and waited for one when it was proposed
alter table proposed_class add column asked integer default 0 not null;
alter table proposed_class add column waiting integer default 0 not null;

-- What classes are about: by their courses, their lessons, or the proposal they were drawn up from
create view class_subject (session_id, subject_code) as
  select s.session_id, c.subject_code from session_course s join course c on c.id = s.course_id
  union
  select l.session_id, c.subject_code from lesson l join course c on c.id = l.course_id
    where l.cancelled = false
  union
  select p.session_id, p.subject_code from proposed_class p
    where p.session_id is not null and p.subject_code is not null;
