-- Packages are immutable once published: rows of package_version and package_file are only ever inserted.

create table published_package (
    package_id      varchar(41)  ${ascii} not null,
    agency          varchar(41)  ${ascii} not null,
    current_version int          not null,
    primary key (package_id)
);

create table package_version (
    package_id    varchar(41)  ${ascii} not null,
    version       int          not null,
    digest        varchar(64)  ${ascii} not null,
    deployment    varchar(64)  ${ascii} not null,
    process_id    varchar(255) ${ascii} not null,
    published_by  varchar(64)  ${ascii} not null,
    published_at  ${instant}   not null,
    primary key (package_id, version)
);

-- Process id in the models to the definition by which instances start.
create table package_definition (
    package_id    varchar(41)  ${ascii} not null,
    version       int          not null,
    process_id    varchar(255) ${ascii} not null,
    definition    varchar(255) ${ascii} not null,
    primary key (package_id, version, process_id),
    constraint package_definition_version foreign key (package_id, version)
        references package_version (package_id, version)
);

-- A register belongs to the package that first had it, for good.
create table package_register (
    register_id   varchar(41)  ${ascii} not null,
    package_id    varchar(41)  ${ascii} not null,
    primary key (register_id)
);

create table package_file (
    package_id    varchar(41)  ${ascii} not null,
    version       int          not null,
    path          varchar(200) ${ascii} not null,
    content       longblob     not null,
    primary key (package_id, version, path),
    constraint package_file_version foreign key (package_id, version)
        references package_version (package_id, version)
);

-- Operator data: working Saturdays, days moved by decree, a locality's own feast. Beats the calendar's rule.
create table calendar_override (
    calendar      varchar(41)  ${ascii} not null,
    override_day  date         not null,
    working       boolean      not null,
    reason        varchar(400),
    primary key (calendar, override_day)
);
