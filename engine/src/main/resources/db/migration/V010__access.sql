-- Who acts (account), with which roles, for whom (mandate).

create table account (
    login varchar(100) ${ascii} not null primary key,
    password_hash varchar(100) ${ascii} not null,
    name varchar(200) not null,
    enabled boolean not null
);

create table account_role (
    login varchar(100) ${ascii} not null,
    agency varchar(60) ${ascii} not null,
    role_name varchar(60) ${ascii} not null,
    primary key (login, agency, role_name),
    foreign key (login) references account (login)
);

create index account_role_holder on account_role (agency, role_name);

create table party (
    id varchar(80) ${ascii} not null primary key,
    kind varchar(20) ${ascii} not null,
    name varchar(300) not null
);

-- No foreign key to account: a mandate may be there before its holder first comes through OpenID Connect.
create table mandate (
    login varchar(100) ${ascii} not null,
    party_id varchar(80) ${ascii} not null,
    valid_until date,
    primary key (login, party_id),
    foreign key (party_id) references party (id)
);

create index mandate_party on mandate (party_id);
