-- The rows of candidate_list with what either table alone says of them: for counting through many rows, which a join makes
-- several times as dear. Every candidate has its one row of scores.
create view candidate_place as
select id, campaign_id, formula, elements, state, q50, total, decision, updated_at from candidates;

create view score_place as
select candidate_id as id, campaign_id, rank, score from ranking_scores;

grant select on candidate_place, score_place to cupel_gateway;
