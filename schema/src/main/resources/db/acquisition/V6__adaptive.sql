-- What the laboratory's results so far ask of the intervals; null: as the model was calibrated.
alter table prediction_requests add column miscoverage double precision;
