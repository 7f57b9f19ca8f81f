-- What applicants are asked to remedy, and what they changed.

create table correction (
    id bigint not null auto_increment primary key,
    application varchar(40) ${ascii} not null,
    -- open, supplied, expired (nothing came in time), taken-back, ended (with its file)
    state varchar(12) ${ascii} not null,
    -- [{requirement, pointer or document, message}]
    marks longtext not null,
    note longtext,
    requested_by varchar(100) ${ascii} not null,
    requested_at ${instant} not null,
    task_id varchar(64) ${ascii},
    until_at ${instant} not null,
    stage_before varchar(30) ${ascii} not null,
    closed_by varchar(100) ${ascii},
    closed_at ${instant},
    -- {note, notes, documents, differences: [{pointer, before, after}]}
    supplied longtext,
    -- the answers that were replaced
    data_before longtext,
    foreign key (application) references application (reference)
);

create index correction_application on correction (application, state);

-- Replaced by the applicant; what was filed stays.
alter table attachment add column superseded_at ${instant};

-- What an incomplete filing lacks is its first correction request.
insert into correction (application, state, marks, requested_by, requested_at, until_at, stage_before)
select reference, 'ended', missing, 'system', filed_at, filed_at, stage from application where missing is not null;
alter table application drop column missing;
