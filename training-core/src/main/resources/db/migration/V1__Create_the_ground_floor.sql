-- Reference data. Codes are natural keys; rows leave by their date of validity, never by deletion.
create table division (
  code varchar(12) not null primary key,
  name varchar(100) not null,
  short_name varchar(60) not null,
  level varchar(20) not null,
  parent_code varchar(12) references division (code),
  valid_from date,
  valid_to date,
  version integer default 0 not null
);
create index division_parent on division (parent_code);

create table audience_group (
  code varchar(40) not null primary key,
  name_zh varchar(100) not null,
  name_en varchar(100) not null,
  position integer not null,
  counts_for_priority_groups boolean not null,
  counts_for_annual_groups boolean not null,
  valid_from date,
  valid_to date,
  version integer default 0 not null
);

create table session_type (
  code varchar(40) not null primary key,
  name_zh varchar(100) not null,
  name_en varchar(100) not null,
  position integer not null,
  source varchar(200),
  valid_from date,
  valid_to date,
  version integer default 0 not null
);

create table calendar_day (
  day date not null primary key,
  kind varchar(20) not null,
  name varchar(60) not null,
  version integer default 0 not null
);

create sequence pass_line_seq start with 50 increment by 50;
create table pass_line (
  id bigint not null primary key,
  exam_year integer not null,
  scheme varchar(20) not null,
  law_line integer,
  law_full_mark integer not null,
  practice_line integer,
  practice_full_mark integer not null,
  status varchar(20) not null,
  source varchar(500) not null,
  version integer default 0 not null,
  constraint pass_line_key unique (exam_year, scheme)
);

-- Organisations and people
create sequence organisation_seq start with 50 increment by 50;
create table organisation (
  id bigint not null primary key,
  name varchar(200) not null,
  division_code varchar(12) references division (code),
  ledger_import_id bigint,
  version integer default 0 not null,
  constraint organisation_name unique (name)
);

create sequence person_seq start with 50 increment by 50;
create table person (
  id bigint not null primary key,
  name varchar(100) not null,
  id_type varchar(20) not null,
  id_number_encrypted varchar(200),
  id_number_hash varchar(43),
  phone_encrypted varchar(200),
  phone_hash varchar(43),
  employer varchar(200),
  ledger_import_id bigint,
  version integer default 0 not null,
  -- a constraint, since a unique index of Derby takes one null only
  constraint person_id_number unique (id_number_hash)
);
create index person_name on person (name);
create index person_phone on person (phone_hash);
create index person_import on person (ledger_import_id);

-- Accounts
create sequence account_seq start with 50 increment by 50;
create table account (
  id bigint not null primary key,
  username varchar(60) not null,
  name varchar(100) not null,
  password_hash varchar(300) not null,
  password_changed_at timestamp not null,
  must_change_password boolean not null,
  roles varchar(300) not null,
  division_code varchar(12) references division (code),
  organisation_id bigint references organisation (id),
  person_id bigint references person (id),
  enabled boolean not null,
  failed_attempts integer not null,
  first_failure_at timestamp,
  locked_until timestamp,
  last_sign_in_at timestamp,
  created_at timestamp not null,
  version integer default 0 not null,
  constraint account_username unique (username)
);

create table access_token (
  token_hash varchar(43) not null primary key,
  account_id bigint references account (id),
  purpose varchar(20) not null,
  created_at timestamp not null,
  expires_at timestamp not null
);
create index access_token_account on access_token (account_id);

-- Sessions and who attended them
create sequence training_session_seq start with 50 increment by 50;
create table training_session (
  id bigint not null primary key,
  number varchar(60) not null,
  title varchar(200) not null,
  type_code varchar(40) not null references session_type (code),
  level varchar(20) not null,
  division_code varchar(12) not null references division (code),
  host_organisation_id bigint references organisation (id),
  start_date date not null,
  end_date date not null,
  minutes integer,
  place varchar(20),
  pace varchar(20) not null,
  setting varchar(20) not null,
  style varchar(20) not null,
  status varchar(20) not null,
  roster boolean not null,
  ledger_import_id bigint,
  version integer default 0 not null,
  constraint training_session_number unique (number)
);
create index training_session_end on training_session (end_date);
create index training_session_division on training_session (division_code, end_date);
create index training_session_import on training_session (ledger_import_id);

create sequence registration_seq start with 50 increment by 50;
create table registration (
  id bigint not null primary key,
  session_id bigint not null references training_session (id),
  person_id bigint not null references person (id),
  audience_group varchar(40) not null references audience_group (code),
  division_code varchar(12) not null references division (code),
  employer varchar(200),
  approval varchar(20) not null,
  seat varchar(20) not null,
  attended_minutes integer,
  completed boolean not null,
  remark varchar(500),
  ledger_import_id bigint,
  ledger_row integer,
  version integer default 0 not null,
  constraint registration_person unique (session_id, person_id)
);
create index registration_of_person on registration (person_id);
create index registration_import on registration (ledger_import_id);

-- One person x one session, completed: every figure is a sum over these rows (design, rule 1)
create sequence person_time_seq start with 50 increment by 50;
create table person_time (
  id bigint not null primary key,
  registration_id bigint not null references registration (id),
  session_id bigint not null references training_session (id),
  person_id bigint not null references person (id),
  end_date date not null,
  counting_year integer not null,
  division_code varchar(12) not null,
  audience_group varchar(40) not null,
  type_code varchar(40) not null,
  level varchar(20) not null,
  session_division_code varchar(12) not null,
  host_organisation_id bigint,
  minutes integer not null,
  ledger_import_id bigint,
  constraint person_time_registration unique (registration_id)
);
create index person_time_year on person_time (counting_year, division_code, audience_group, type_code);
create index person_time_date on person_time (end_date);
create index person_time_session on person_time (session_id);
create index person_time_import on person_time (ledger_import_id);

-- Head counts of batches without a roster, kept apart (design, rule 1)
create sequence aggregated_entry_seq start with 50 increment by 50;
create table aggregated_entry (
  id bigint not null primary key,
  session_id bigint not null references training_session (id),
  end_date date not null,
  counting_year integer not null,
  division_code varchar(12) not null,
  audience_group varchar(40) not null,
  type_code varchar(40) not null,
  level varchar(20) not null,
  session_division_code varchar(12) not null,
  host_organisation_id bigint,
  person_times integer not null,
  ledger_import_id bigint
);
create index aggregated_entry_year on aggregated_entry (counting_year);
create index aggregated_entry_session on aggregated_entry (session_id);
create index aggregated_entry_import on aggregated_entry (ledger_import_id);

-- Ledgers as uploaded; content and report are encrypted
create sequence ledger_import_seq start with 50 increment by 50;
create table ledger_import (
  id bigint not null primary key,
  file_name varchar(255) not null,
  file_size bigint not null,
  kind varchar(20) not null,
  status varchar(20) not null,
  content ${blob} not null,
  report ${blob},
  column_mapping ${clob},
  total_rows integer not null,
  valid_rows integer not null,
  same_rows integer not null,
  duplicate_rows integer not null,
  invalid_rows integer not null,
  new_sessions integer not null,
  new_persons integer not null,
  applied_rows integer not null,
  skipped_rows integer not null,
  division_code varchar(12),
  organisation_id bigint,
  uploaded_by varchar(60) not null,
  uploaded_at timestamp not null,
  applied_by varchar(60),
  applied_at timestamp,
  taken_back_by varchar(60),
  taken_back_at timestamp,
  version integer default 0 not null
);
create index ledger_import_uploaded on ledger_import (uploaded_at);

create sequence saved_mapping_seq start with 50 increment by 50;
create table saved_mapping (
  id bigint not null primary key,
  header_key varchar(43) not null,
  column_mapping ${clob} not null,
  saved_by varchar(60) not null,
  saved_at timestamp not null,
  version integer default 0 not null,
  constraint saved_mapping_key unique (header_key)
);

-- Plans
create table plan (
  code varchar(20) not null primary key,
  name_zh varchar(200) not null,
  name_en varchar(200) not null,
  start_date date not null,
  end_date date not null,
  document varchar(300),
  version integer default 0 not null
);

create sequence indicator_seq start with 50 increment by 50;
create table plan_indicator (
  id bigint not null primary key,
  plan_code varchar(20) not null references plan (code),
  code varchar(20) not null,
  position integer not null,
  name_zh varchar(200) not null,
  name_en varchar(200) not null,
  category_zh varchar(60) not null,
  unit varchar(20) not null,
  level varchar(20) not null,
  period varchar(20) not null,
  operator varchar(10) not null,
  lower_bound decimal(14, 2) not null,
  upper_bound decimal(14, 2),
  approximate boolean not null,
  commitment varchar(20) not null,
  scope varchar(40) not null,
  measure varchar(60) not null,
  source_quote varchar(1000) not null,
  source_section varchar(100) not null,
  version integer default 0 not null,
  constraint indicator_code unique (plan_code, code)
);

create sequence counting_rule_seq start with 50 increment by 50;
create table counting_rule (
  id bigint not null primary key,
  measure varchar(60) not null,
  rule_version integer not null,
  valid_from date not null,
  text_zh varchar(1000) not null,
  text_en varchar(1000) not null,
  version integer default 0 not null,
  constraint counting_rule_version unique (measure, rule_version)
);

create sequence reported_value_seq start with 50 increment by 50;
create table reported_value (
  id bigint not null primary key,
  indicator_id bigint not null references plan_indicator (id),
  as_of date not null,
  reported_value decimal(14, 4) not null,
  document varchar(500) not null,
  reported_by varchar(60) not null,
  reported_at timestamp not null
);
create index reported_value_indicator on reported_value (indicator_id, as_of);

-- What the plan itself says twice or differently; shown beside the figures, not hidden
create sequence plan_remark_seq start with 50 increment by 50;
create table plan_remark (
  id bigint not null primary key,
  plan_code varchar(20) not null references plan (code),
  indicator_codes varchar(200) not null,
  text_zh varchar(1000) not null,
  text_en varchar(1000) not null
);

-- Counts each change to what figures are made of; whatever is computed from them is kept by it
create table figure_version (
  id integer not null primary key,
  changes bigint not null
);
insert into figure_version (id, changes) values (1, 0);

-- Audit log: append-only, each row sealed with the one before it
create table audit_head (
  id integer not null primary key,
  last_sequence bigint not null,
  last_hash varchar(43) not null
);
insert into audit_head (id, last_sequence, last_hash)
values (1, 0, '0000000000000000000000000000000000000000000');

-- happened_at as text (ISO, UTC, milliseconds): the hash chain needs it back exactly as it was,
-- whatever the server's time zone
create table audit_event (
  sequence_number bigint not null primary key,
  happened_at varchar(24) not null,
  actor varchar(60) not null,
  address varchar(60) not null,
  action varchar(60) not null,
  subject_type varchar(60) not null,
  subject_id varchar(60),
  division_code varchar(12),
  reason varchar(500),
  state_before ${clob},
  state_after ${clob},
  previous_hash varchar(43) not null,
  hash varchar(43) not null
);
create index audit_event_time on audit_event (happened_at);
create index audit_event_actor on audit_event (actor);
create index audit_event_subject on audit_event (subject_type, subject_id);

