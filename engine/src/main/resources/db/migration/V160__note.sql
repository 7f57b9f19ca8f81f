-- What clerks write down about a file among themselves; the applicant never sees it.

create table case_note (
    id bigint not null auto_increment primary key,
    application varchar(40) ${ascii} not null,
    written_by varchar(100) ${ascii} not null,
    written_at ${instant} not null,
    note longtext not null,
    foreign key (application) references application (reference)
);

create index case_note_application on case_note (application, id);
