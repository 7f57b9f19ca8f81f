-- Who did which task and for whom, what may not be done by one person, and who stands in for whom.

alter table task add column done_by varchar(100) ${ascii};
-- The person for whom a deputy did it; null when for oneself.
alter table task add column done_for varchar(100) ${ascii};
-- The same while it is claimed.
alter table task add column held_for varchar(100) ${ascii};
update task set done_by = assignee where state = 'completed';

-- One row for each other element that who does the task may not do on the same file.
create table task_separation (
    task varchar(64) ${ascii} not null,
    other varchar(255) ${exact} not null,
    primary key (task, other),
    foreign key (task) references task (id)
);

create table deputyship (
    id varchar(40) ${ascii} not null primary key,
    -- absence, delegation
    kind varchar(10) ${ascii} not null,
    principal varchar(100) ${ascii} not null,
    deputy varchar(100) ${ascii} not null,
    -- null for an absence from all agencies
    agency varchar(60) ${ascii},
    -- null for an absence: whatever the principal holds
    role_name varchar(60) ${ascii},
    with_supervision boolean not null,
    from_day date not null,
    until_day date not null,
    reason varchar(500) not null,
    set_by varchar(100) ${ascii} not null,
    set_at ${instant} not null,
    ended_at ${instant},
    foreign key (principal) references account (login),
    foreign key (deputy) references account (login)
);

create index deputyship_deputy on deputyship (deputy, until_day);
create index deputyship_principal on deputyship (principal, until_day);
