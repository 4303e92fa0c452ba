-- What a teaching hour may cost after tax, by rulebook, fee class and the days on which it holds
create sequence fee_rate_seq start with 50 increment by 50;
create table fee_rate (
  id bigint not null primary key,
  scheme varchar(100) not null,
  fee_class varchar(40) not null references fee_class (code),
  yuan_per_hour decimal(10, 2) not null,
  source varchar(200) not null,
  valid_from date not null,
  valid_to date,
  version integer default 0 not null,
  unique (fee_class, valid_from)
);

-- What one trainer gets for one lesson; accounts of banks are never kept
create sequence honorarium_seq start with 50 increment by 50;
create table honorarium (
  id bigint not null primary key,
  session_id bigint not null references training_session (id) on delete cascade,
  lesson_id bigint not null references lesson (id) on delete cascade,
  trainer_id bigint not null references trainer (id),
  status varchar(20) not null,
  amount decimal(10, 2) not null,
  surcharge_percent integer default 0 not null,
  surcharge_approval varchar(200),
  reason varchar(500),
  paid_on date,
  voucher varchar(100),
  set_by varchar(60) not null,
  set_at timestamp not null,
  version integer default 0 not null,
  unique (lesson_id, trainer_id)
);
create index honorarium_session on honorarium (session_id);
create index honorarium_trainer on honorarium (trainer_id);
