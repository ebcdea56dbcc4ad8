-- Who holds an office is kept as rows that replace each other; a tie may be recorded of an officer by another; of which
-- notices an account wants a mail.
--
-- Undo: drop the table and the columns. Rows of office_holding that another row replaces must go first.

alter table office_holding
  add column recorded_by text[],
  add column replaces_id integer,
  add column is_struck boolean not null default false;
alter table office_holding
  add constraint office_holding_replaces_id_fkey foreign key (replaces_id) references office_holding (id)
  on delete restrict on update cascade;
create unique index office_holding_replaces_id_key on office_holding (replaces_id);

alter table officer_tie add column declared_by text;

create table notice_setting (
  account_id text not null,
  mailed text[],
  saved_at timestamptz(6) not null,
  constraint notice_setting_pkey primary key (account_id)
);
