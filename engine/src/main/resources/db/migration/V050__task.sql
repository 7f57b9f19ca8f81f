-- The clerks' work: the process engine's user tasks as lists, predicates and paging need them.

create table task (
    id varchar(64) ${ascii} not null primary key,
    application varchar(40) ${ascii} not null,
    package_id varchar(60) ${ascii} not null,
    package_version int not null,
    agency varchar(60) ${ascii} not null,
    element varchar(255) ${exact} not null,
    title varchar(255) not null,
    form varchar(100) ${exact},
    roles varchar(500) ${ascii} not null,
    assignee varchar(100) ${ascii},
    state varchar(10) ${ascii} not null,
    created_at ${instant} not null,
    due ${instant} not null,
    ended_at ${instant},
    foreign key (application) references application (reference)
);

create index task_due on task (state, agency, due, id);
create index task_created on task (state, agency, created_at, id);
create index task_assignee on task (assignee, state, due, id);
create index task_application on task (application, state);

-- One row a role, for the predicate of who may see and work a task.
create table task_role (
    task varchar(64) ${ascii} not null,
    role_name varchar(60) ${ascii} not null,
    primary key (task, role_name),
    foreign key (task) references task (id)
);
