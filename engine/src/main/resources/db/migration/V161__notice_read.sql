-- Which account has read which notice; each of those who act for a party reads for itself.

create table notice_read (
    login varchar(100) ${ascii} not null,
    notice bigint not null,
    primary key (login, notice),
    foreign key (notice) references notice (id)
);
