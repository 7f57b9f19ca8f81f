-- Files from draft to decision, with what was uploaded, filled in and read.

create table application (
    reference varchar(40) ${ascii} not null primary key,
    package_id varchar(60) ${ascii} not null,
    package_version int not null,
    agency varchar(60) ${ascii} not null,
    filed_by varchar(100) ${ascii} not null,
    applicant varchar(80) ${ascii} not null,
    applicant_kind varchar(20) ${ascii} not null,
    applicant_name varchar(300) not null,
    receipt varchar(40) ${ascii} not null,
    filed_at ${instant} not null,
    decision_due ${instant} not null,
    silence varchar(10) ${ascii} not null,
    stage varchar(30) ${ascii} not null,
    data longtext not null,
    missing longtext,
    process_instance varchar(64) ${ascii},
    outcome varchar(10) ${ascii},
    reasons longtext,
    note longtext,
    decided_by varchar(100) ${ascii},
    decided_at ${instant},
    register_id varchar(60) ${ascii},
    entry_number varchar(80) ${ascii}
);

create unique index application_receipt on application (receipt);
create index application_applicant on application (applicant, filed_at, reference);

-- A file whose process could not be started after all attempts.
create table start_failure (
    reference varchar(40) ${ascii} not null primary key,
    message longtext,
    failed_at ${instant} not null,
    foreign key (reference) references application (reference)
);

-- Forms completed by clerks and results of decisions; the latest of a name is the one that is read.
create table case_document (
    id bigint not null auto_increment primary key,
    application varchar(40) ${ascii} not null,
    kind varchar(10) ${ascii} not null,
    name varchar(100) ${exact} not null,
    element varchar(255) ${exact} not null,
    task_id varchar(64) ${ascii},
    data longtext not null,
    written_by varchar(100) ${ascii} not null,
    written_at ${instant} not null,
    foreign key (application) references application (reference)
);

create index case_document_name on case_document (application, name, id);

create table draft (
    id varchar(40) ${ascii} not null primary key,
    login varchar(100) ${ascii} not null,
    package_id varchar(60) ${ascii} not null,
    package_version int not null,
    body longtext not null,
    revision int not null,
    updated_at ${instant} not null,
    expires_at ${instant} not null
);

create index draft_login on draft (login, updated_at, id);
create index draft_expiry on draft (expires_at);

create table attachment (
    id varchar(40) ${ascii} not null primary key,
    login varchar(100) ${ascii} not null,
    file_name varchar(255) not null,
    media_type varchar(120) ${ascii} not null,
    byte_count bigint not null,
    sha256 char(64) ${ascii} not null,
    stored_at ${instant} not null,
    expires_at ${instant},
    application varchar(40) ${ascii},
    document varchar(60) ${ascii},
    foreign key (application) references application (reference)
);

create index attachment_login on attachment (login, expires_at);
create index attachment_expiry on attachment (expires_at);
create index attachment_application on attachment (application);

-- In parts, so that neither a packet nor the memory need hold a whole file.
create table attachment_part (
    attachment varchar(40) ${ascii} not null,
    part int not null,
    bytes longblob not null,
    primary key (attachment, part)
);

-- Who of an agency read a file, and why; shown to the person concerned.
create table personal_read (
    id bigint not null auto_increment primary key,
    application varchar(40) ${ascii} not null,
    login varchar(100) ${ascii} not null,
    reason varchar(20) ${ascii} not null,
    task_id varchar(64) ${ascii},
    what varchar(60) ${ascii} not null,
    read_at ${instant} not null,
    foreign key (application) references application (reference)
);

create index personal_read_application on personal_read (application, id);
