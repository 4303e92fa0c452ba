-- Evidence is read newest first, a page at a time: the index holds the order and what it is narrowed
-- by, so that a page of a million rows needs neither a sort nor a scan of the table.
drop index person_time_date;
create index person_time_newest on person_time
  (end_date desc, id desc, division_code, audience_group, type_code, level, host_organisation_id);
