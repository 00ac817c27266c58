-- 导入: workbooks of many applications, and what became of each household in them
create table casefile_import (
    id           text primary key,
    township     text,
    officer_id   text not null,
    officer_name text not null,
    file_name    text not null,
    content      bytea not null,
    day          date not null,
    state        text not null,
    households   int,
    orphans      int,
    refusal      text,
    created_at   timestamptz not null,
    finished_at  timestamptz
);
create index casefile_import_recent on casefile_import (township, created_at desc);

create table casefile_import_line (
    import_id  text not null references casefile_import,
    position   int not null,
    key        text not null,
    applicant  text,
    outcome    text not null,
    receipt_no text,
    case_no    text,
    message    text not null,
    warnings   text not null,
    primary key (import_id, position)
);
create index casefile_import_line_outcome on casefile_import_line (import_id, outcome);
