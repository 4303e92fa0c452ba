-- What trainers can teach and courses are about
create table subject (
  code varchar(40) not null primary key,
  name_zh varchar(100) not null,
  name_en varchar(100) not null,
  position integer not null,
  source varchar(200),
  valid_from date,
  valid_to date,
  version integer default 0 not null
);

create sequence course_seq start with 50 increment by 50;
create table course (
  id bigint not null primary key,
  code varchar(40) not null,
  edition integer not null,
  title varchar(200) not null,
  subject_code varchar(40) not null references subject (code),
  level varchar(20) not null,
  minutes integer not null,
  locally_adapted boolean not null,
  syllabus ${clob},
  standard varchar(200),
  division_code varchar(12) not null references division (code),
  owner varchar(100),
  status varchar(20) not null,
  approved_on date,
  approval_document varchar(300),
  retired_on date,
  return_reason varchar(500),
  retirement_reason varchar(500),
  remark varchar(500),
  version integer default 0 not null,
  constraint course_code unique (code, edition)
);
create index course_title on course (title);
create index course_subject on course (subject_code, level);

create table course_audience_group (
  course_id bigint not null references course (id),
  audience_group varchar(40) not null references audience_group (code),
  primary key (course_id, audience_group)
);

create sequence material_seq start with 50 increment by 50;
create table material (
  id bigint not null primary key,
  title varchar(200) not null,
  kind varchar(20) not null,
  authors varchar(300) not null,
  edition varchar(40),
  division_code varchar(12) not null references division (code),
  completed_on date,
  status varchar(20) not null,
  approved_on date,
  approval_document varchar(300),
  retired_on date,
  return_reason varchar(500),
  retirement_reason varchar(500),
  remark varchar(500),
  version integer default 0 not null
);
create index material_title on material (title);

create table material_course (
  material_id bigint not null references material (id),
  course_id bigint not null references course (id),
  primary key (material_id, course_id)
);

create sequence material_distribution_seq start with 50 increment by 50;
create table material_distribution (
  id bigint not null primary key,
  material_id bigint not null references material (id),
  recipient varchar(200) not null,
  copies integer not null,
  distributed_on date not null,
  remark varchar(300)
);
create index material_distribution_material on material_distribution (material_id);
