package org.cupel.gateway.optimade.property;

import static org.cupel.gateway.optimade.property.EntryType.PREFIX;
import static org.cupel.gateway.optimade.property.PropertyType.FLOAT;
import static org.cupel.gateway.optimade.property.PropertyType.INTEGER;
import static org.cupel.gateway.optimade.property.PropertyType.STRING;
import static org.cupel.gateway.optimade.property.PropertyType.TIMESTAMP;

import java.util.List;

/**
 * Our own properties: what sources calculated, and what was predicted and decided. A material that is a candidate in several
 * campaigns shows the word of the one that was begun last, and names it.
 */
final class DecisionProperties {

    private static final String EV_PER_ATOM = "eV/atom";
    private static final String OF_PROPERTY = " Unit and scale are those of _cupel_predicted_property.";
    private static final String OF_CAMPAIGN = " In the campaign of _cupel_campaign.";

    private DecisionProperties() {}

    static List<Property> all() {
        return List.of(
                own("source", STRING, "s.source", "Source", "Which source the structure is from."),
                own(
                                "formation_energy_per_atom",
                                FLOAT,
                                "s.formation_energy_per_atom",
                                "Formation energy",
                                "As the source calculated it, in eV per atom.")
                        .optional()
                        .in(EV_PER_ATOM)
                        .sorted(),
                own(
                                "e_above_hull",
                                FLOAT,
                                "s.e_above_hull",
                                "Energy above hull",
                                "As the source calculated it, in eV per atom.")
                        .optional()
                        .in(EV_PER_ATOM)
                        .sorted(),
                own("band_gap", FLOAT, "s.band_gap", "Band gap", "As the source calculated it, in eV.")
                        .optional()
                        .in("eV")
                        .sorted(),
                own(
                                "campaign",
                                STRING,
                                "d.campaign",
                                "Campaign",
                                "Of the campaigns that have the material as a candidate, the"
                                        + " name of the one that was begun last.")
                        .optional(),
                own(
                                "campaigns",
                                INTEGER,
                                "d.campaigns",
                                "Number of campaigns",
                                "How many campaigns have the material as a" + " candidate.")
                        .optional(),
                own("decision", STRING, "d.decision", "Decision", "KEEP, MAYBE or KILL." + OF_CAMPAIGN)
                        .optional(),
                own(
                                "state",
                                STRING,
                                "d.state",
                                "State",
                                "ranked, flagged, in_validation, validated, rejected, on_hold or withdrawn."
                                        + OF_CAMPAIGN)
                        .optional(),
                own("rank", INTEGER, "d.rank", "Rank", "Place in the newest ranking, from 1." + OF_CAMPAIGN)
                        .optional(),
                own(
                                "decided_at",
                                TIMESTAMP,
                                "d.decided_at",
                                "Decided at",
                                "When decision, state or prediction last changed." + OF_CAMPAIGN)
                        .optional(),
                own(
                                "predicted_property",
                                STRING,
                                "d.property",
                                "Predicted property",
                                "The property that the campaign searches by, such as eAboveHull (eV per atom).")
                        .optional(),
                own(
                                "predicted_median",
                                FLOAT,
                                "d.median",
                                "Predicted value",
                                "Median of the prediction that the ranking used." + OF_PROPERTY)
                        .optional(),
                own(
                                "predicted_sigma",
                                FLOAT,
                                "d.sigma",
                                "Uncertainty of the prediction",
                                "Its standard deviation, model and data together." + OF_PROPERTY)
                        .optional(),
                own("interval_low", FLOAT, "d.interval_low", "Lower end", "Of the calibrated interval." + OF_PROPERTY)
                        .optional(),
                own("interval_high", FLOAT, "d.interval_high", "Upper end", "Of the calibrated interval." + OF_PROPERTY)
                        .optional());
    }

    private static Property own(String name, PropertyType type, String sql, String title, String description) {
        return Property.scalar(PREFIX + name, type, sql, title, description);
    }
}
