-- Which file's process started which other file.

create table dependency (
    id bigint not null auto_increment primary key,
    parent varchar(40) ${ascii} not null,
    -- of the parent's model
    element varchar(120) ${exact} not null,
    child varchar(40) ${ascii} not null,
    -- withdraw, keep
    on_cancel varchar(10) ${ascii} not null,
    -- that the parent was told: grant, refuse, withdrawn, lapsed
    outcome varchar(10) ${ascii},
    -- false when the parent was examined again since, by a new process
    followed boolean not null,
    constraint dependency_child unique (child),
    foreign key (parent) references application (reference),
    foreign key (child) references application (reference)
);

create index dependency_parent on dependency (parent, id);
