-- Entries, their numbers and history, and the projections that searches read instead of the JSON.

create table register_counter (
    register_id varchar(60) ${ascii} not null,
    -- year, or 0 when the sequence never restarts
    period int not null,
    last_number bigint not null,
    primary key (register_id, period)
);

-- Whoever opens a new period locks this row first, so that parallel firsts wait instead of colliding.
insert into register_counter (register_id, period, last_number) values ('', 0, 0);

create table entry (
    id bigint not null auto_increment primary key,
    register_id varchar(60) ${ascii} not null,
    entry_number varchar(80) ${ascii} not null,
    package_id varchar(60) ${ascii} not null,
    package_version int not null,
    agency varchar(64) ${ascii} not null,
    application varchar(80) ${ascii} not null,
    holder_id varchar(80) ${ascii} not null,
    holder_name varchar(300) not null,
    -- as the public sees it
    holder_shown varchar(300) not null,
    verification_code varchar(40) ${ascii} not null,
    issued_at ${instant} not null,
    issued_on date not null,
    -- of the newest change
    revision int not null,
    entry_status varchar(20) ${ascii} not null,
    valid_to date,
    constraint entry_by_number unique (register_id, entry_number),
    constraint entry_by_code unique (verification_code)
);

create index entry_newest on entry (register_id, id);
create index entry_by_status on entry (register_id, entry_status, valid_to, id);
create index entry_by_application on entry (application);
create index entry_by_holder on entry (holder_id);

-- The state after each change, the first included.
create table entry_change (
    entry_id bigint not null,
    revision int not null,
    what varchar(40) ${ascii} not null,
    changed_at ${instant} not null,
    effective_on date not null,
    changed_by varchar(100) ${ascii} not null,
    reason varchar(1000),
    entry_status varchar(20) ${ascii} not null,
    valid_from date not null,
    valid_to date,
    marks varchar(200) ${ascii} not null,
    entry_data longtext not null,
    public_data longtext not null,
    primary key (entry_id, revision),
    foreign key (entry_id) references entry (id)
);

-- One row per value of a field that is searched or listed.
create table entry_value (
    entry_id bigint not null,
    field varchar(80) ${ascii} not null,
    ordinal int not null,
    register_id varchar(60) ${ascii} not null,
    text_value varchar(200) ${exact},
    number_value decimal(30, 6),
    date_value date,
    primary key (entry_id, field, ordinal),
    foreign key (entry_id) references entry (id)
);

create index entry_value_text on entry_value (register_id, field, text_value, entry_id);
create index entry_value_number on entry_value (register_id, field, number_value, entry_id);
create index entry_value_date on entry_value (register_id, field, date_value, entry_id);

-- Words of number, holder and searchable texts, for prefix search.
create table entry_word (
    entry_id bigint not null,
    word varchar(40) ${exact} not null,
    register_id varchar(60) ${ascii} not null,
    is_public boolean not null,
    primary key (entry_id, word),
    foreign key (entry_id) references entry (id)
);

create index entry_word_prefix on entry_word (register_id, word, is_public, entry_id);
