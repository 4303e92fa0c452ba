-- The document that a row rests on; null where it is not recorded
alter table division add column source varchar(200);
alter table audience_group add column source varchar(200);
alter table calendar_day add column source varchar(200);
