-- the statistics of people read a period of ended steps
create index process_step_closed on process_step (closed_at) where closed_at is not null;
