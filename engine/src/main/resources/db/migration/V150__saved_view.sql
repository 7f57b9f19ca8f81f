-- The filters that clerks keep under a name. Slots bound their number also when many are saved at once.

create table saved_view (
    id varchar(40) ${ascii} not null primary key,
    login varchar(100) ${ascii} not null,
    slot int not null,
    name varchar(60) ${exact} not null,
    query_text varchar(2000) ${ascii} not null,
    saved_at ${instant} not null,
    constraint saved_view_slot unique (login, slot),
    constraint saved_view_name unique (login, name)
);
