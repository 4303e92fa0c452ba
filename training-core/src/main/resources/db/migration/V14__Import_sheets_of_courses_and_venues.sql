-- Sheets that were uploaded and wait to be applied; encrypted like every file that comes in
create sequence sheet_import_seq start with 50 increment by 50;
create table sheet_import (
  id bigint not null primary key,
  kind varchar(20) not null,
  file_name varchar(255) not null,
  content ${blob} not null,
  division_code varchar(12),
  uploaded_by varchar(60) not null,
  uploaded_at timestamp not null,
  applied_at timestamp,
  applied_rows integer default 0 not null,
  version integer default 0 not null
);
