-- a list of people that a class is asked to take in, kept like other sheets until it is applied
alter table sheet_import add column session_id bigint;
alter table sheet_import add constraint sheet_import_session foreign key (session_id) references training_session (id);
