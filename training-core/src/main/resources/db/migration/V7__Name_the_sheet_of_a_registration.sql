-- The sheet of the row that a registration came from; null where its file has one sheet only
alter table registration add column ledger_sheet varchar(100);
