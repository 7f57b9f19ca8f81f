-- What happens to entries after issue, and what parties are told.

-- Reference of the file that asks for an operation, while it is open: one at a time.
alter table entry add column operation varchar(40) ${ascii};
-- Last day of a suspension.
alter table entry add column suspended_until date;
-- Written off the quantity of the entry so far.
alter table entry add column used decimal(30, 6) default 0 not null;

create table entry_use (
    id bigint not null auto_increment primary key,
    entry_id bigint not null,
    application varchar(40) ${ascii} not null,
    amount decimal(30, 6) not null,
    used_at ${instant} not null,
    foreign key (entry_id) references entry (id)
);

create index entry_use_entry on entry_use (entry_id, id);

-- The message box of each party; texts are made in the reader's language.
create table notice (
    id bigint not null auto_increment primary key,
    party varchar(80) ${ascii} not null,
    kind varchar(40) ${ascii} not null,
    package_id varchar(60) ${ascii} not null,
    application varchar(80) ${ascii},
    register_id varchar(60) ${ascii},
    entry_number varchar(80) ${ascii},
    -- {date, because: {language: text}}
    detail longtext not null,
    created_at ${instant} not null
);

create index notice_party on notice (party, id);
