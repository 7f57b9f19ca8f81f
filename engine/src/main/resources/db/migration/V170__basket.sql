-- What lists of tasks show of files, and the indexes by which each order and queue is read without sorting.

-- Answers that a package names under `work`; one row each. Only the column of the answer's type is set.
create table work_value (
    application varchar(40) ${ascii} not null,
    -- application.permitType
    path varchar(200) ${ascii} not null,
    text_value varchar(200) ${exact},
    number_value decimal(30, 6),
    date_value date,
    primary key (application, path),
    foreign key (application) references application (reference)
);

-- The applicant's name as it is sorted and searched by: small letters without marks. Empty when the file is another agency's.
alter table task add column applicant_key varchar(200) ${exact} default '' not null;
update task set applicant_key = coalesce(
    (select lower(substring(a.applicant_name, 1, 200)) from application a where a.reference = task.application), '')
where kind = 'process';

create index task_free on task (state, agency, assignee, due, id);
create index task_reference on task (state, agency, application, id);
create index task_applicant on task (state, agency, applicant_key, id);
create index task_package on task (state, agency, package_id, due, id);

create index application_suspended on application (suspended_at);
create index opinion_late on opinion (state, application);
create index fee_order_owed on fee_order (state, pay_until);
