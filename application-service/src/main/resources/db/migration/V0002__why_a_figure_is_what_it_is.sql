-- How a figure of the timeline came about, sentence by sentence in both languages; null where nothing was told.
alter table timeline_entry add column explanation json;
