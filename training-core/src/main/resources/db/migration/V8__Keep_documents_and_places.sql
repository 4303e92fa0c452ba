-- Files that prove or serve something: recognition documents, syllabuses, materials, CVs; encrypted like every file
-- that comes in. sha256 is of the plain content, so that a copy can be held against it.
create sequence stored_document_seq start with 50 increment by 50;
create table stored_document (
  id bigint not null primary key,
  subject_type varchar(40) not null,
  subject_id bigint not null,
  kind varchar(40) not null,
  file_name varchar(255) not null,
  content_type varchar(100) not null,
  file_size bigint not null,
  sha256 varchar(64) not null,
  content ${blob} not null,
  uploaded_by varchar(60) not null,
  uploaded_at timestamp not null
);
create index stored_document_subject on stored_document (subject_type, subject_id);

-- Partner institutions are organisations with a role
alter table organisation add column kind varchar(40);
alter table organisation add column credit_code varchar(18);
alter table organisation add column partner boolean default false not null;
alter table organisation add column address varchar(300);
alter table organisation add column contact varchar(100);
alter table organisation add column contact_phone_encrypted varchar(200);
alter table organisation add column remark varchar(500);

-- One row is one room that one class can be in at a time
create sequence venue_seq start with 50 increment by 50;
create table venue (
  id bigint not null primary key,
  name varchar(200) not null,
  room varchar(100),
  division_code varchar(12) not null references division (code),
  organisation_id bigint references organisation (id),
  address varchar(300),
  map_position varchar(100),
  seats integer not null,
  equipment varchar(500),
  remark varchar(500),
  valid_from date,
  valid_to date,
  version integer default 0 not null
);
create index venue_division on venue (division_code, seats);

create sequence training_base_seq start with 50 increment by 50;
create table training_base (
  id bigint not null primary key,
  name varchar(200) not null,
  division_code varchar(12) not null references division (code),
  organisation_id bigint references organisation (id),
  recognition_document varchar(300) not null,
  recognised_on date not null,
  valid_to date,
  yearly_duty integer,
  duty_text varchar(500),
  withdrawn_on date,
  withdrawal_reason varchar(500),
  remark varchar(500),
  version integer default 0 not null
);
