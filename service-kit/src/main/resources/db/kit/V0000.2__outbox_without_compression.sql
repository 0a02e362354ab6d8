-- A message stays in its row as it is, up to the size of a page: it is deleted within a second, and compressing it is for nothing.
alter table outbox set (toast_tuple_target = 8160);
