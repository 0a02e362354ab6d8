-- The rule set by which each loan is computed, kept from its registration on: those there are go by the sets of 2019.
update loan
set content = cast(cast(content as jsonb)
               || jsonb_build_object('ruleSet', case
                      when registered_at < timestamptz '2019-09-25 00:00:00+03' then '533/2019-04-30'
                      else '533/2019-09-25'
                  end) as text);
