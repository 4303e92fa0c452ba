-- A corrected mapping belongs to the organisers of one division, one organisation or the city
drop table saved_mapping;
create table saved_mapping (
  id bigint not null primary key,
  header_key varchar(43) not null,
  owner_key varchar(40) not null,
  file_name varchar(255) not null,
  column_mapping ${clob} not null,
  saved_by varchar(60) not null,
  saved_at timestamp not null,
  version integer default 0 not null,
  constraint saved_mapping_key unique (owner_key, header_key)
);
