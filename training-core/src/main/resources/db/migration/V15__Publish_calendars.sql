-- What was never public is never shown to others, even when it is cancelled
alter table training_session add column published_at timestamp;

-- Private calendars; who knows the token reads what its owner sees
create table calendar_feed (
  token_hash varchar(43) not null primary key,
  account_id bigint not null references account (id),
  kind varchar(20) not null,
  subject_id bigint,
  created_at timestamp not null
);
create index calendar_feed_account on calendar_feed (account_id);
