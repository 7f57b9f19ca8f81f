-- What other agencies are asked about a file, each time they are asked.

create table opinion (
    id bigint not null auto_increment primary key,
    application varchar(40) ${ascii} not null,
    -- its id in package.yaml
    opinion varchar(60) ${ascii} not null,
    agency varchar(60) ${ascii} not null,
    role_name varchar(60) ${ascii} not null,
    form varchar(100) ${exact} not null,
    task varchar(64) ${ascii} not null,
    asked_at ${instant} not null,
    due_at ${instant} not null,
    -- asked, answered, silent (silence has spoken), late (the term is over, silence says nothing), cancelled
    state varchar(10) ${ascii} not null,
    outcome varchar(20) ${ascii},
    answered_by varchar(100) ${ascii},
    answered_at ${instant},
    -- answered after its term
    answered_late boolean default false not null,
    answer longtext,
    foreign key (application) references application (reference)
);

create index opinion_application on opinion (application, state);
create unique index opinion_task on opinion (task);

-- Tasks of a process, and work that other packages of the engine give.
alter table task add column kind varchar(10) ${ascii} default 'process' not null;
