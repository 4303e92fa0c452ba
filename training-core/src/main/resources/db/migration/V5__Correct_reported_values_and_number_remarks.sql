-- A reported value is never overwritten: it is withdrawn with a reason, a correction names the next
alter table reported_value add column withdrawn_by varchar(60);
alter table reported_value add column withdrawn_at timestamp;
alter table reported_value add column withdrawal_reason varchar(500);
alter table reported_value add column replaced_by bigint references reported_value (id);

-- The document that a value rests on, encrypted like every file that comes in
create table reported_document (
  reported_value_id bigint not null primary key references reported_value (id),
  file_name varchar(255) not null,
  content_type varchar(100) not null,
  content ${blob} not null
);

alter table plan_remark add column version integer default 0 not null;
