-- Lists are read in lanes: the open tasks of an agency that ask for the same roles. With the roles in front, an index has
-- a lane in order, however few of the agency's tasks are in it.

-- No index may have more than 3,072 bytes, four a character.
alter table task ${modify} roles varchar(350) ${ascii} not null;

drop index task_due ${onTask};
drop index task_created ${onTask};
drop index task_free ${onTask};
drop index task_reference ${onTask};
drop index task_applicant ${onTask};
drop index task_package ${onTask};

create index task_due on task (state, agency, roles, due, id);
create index task_created on task (state, agency, roles, created_at, id);
create index task_reference on task (state, agency, roles, application, id);
-- The columns after the id let counts and searches by name be answered from the index alone.
create index task_free on task (state, agency, roles, assignee, due, id, application);
create index task_applicant on task (state, agency, roles, applicant_key, id, due);
create index task_package on task (state, agency, roles, package_id, due, id, assignee, application);

create index application_stage on application (agency, stage);
