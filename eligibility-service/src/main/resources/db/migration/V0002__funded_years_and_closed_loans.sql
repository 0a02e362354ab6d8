-- Years for which the programme has a budget: those of its presentation of 2019, and what budget-service adds.
create table funded_year (
    financial_year int primary key
);
insert into funded_year (financial_year) values (2019), (2020), (2021), (2022), (2023), (2024);

-- The rights that an application held until its loan was closed, for the case that the bank takes that back.
create table right_of_closed_loan (
    application_id uuid not null,
    kind           text not null,
    number         text not null,
    primary key (application_id, kind, number)
);
