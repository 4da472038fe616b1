package org.cupel.acquisition.persistence;

/** SQL for what waits for a laboratory in other campaigns about the same property. */
final class PendingElsewhere {

    /**
     * Condition on a candidate {@code o} and its campaign {@code other}: a result may still come. What is flagged in a
     * finished campaign is sent nowhere any more.
     */
    static final String MAY_STILL_COME = "o.state in ('flagged', 'in_validation', 'on_hold')"
            + " and (coalesce(o.held_from, o.state) = 'in_validation'"
            + " or coalesce(o.held_from, o.state) = 'flagged' and other.state <> 'finished')";

    /** Parameter: the campaign. */
    static final String MATERIALS = """
            select o.material_id from candidates o
            join campaigns other on other.id = o.campaign_id
            join campaigns mine on mine.id = ? and mine.property = other.property and mine.id <> other.id
            where\s""" + MAY_STILL_COME;

    private PendingElsewhere() {}
}
