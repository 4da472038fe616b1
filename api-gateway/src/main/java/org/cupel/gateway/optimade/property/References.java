package org.cupel.gateway.optimade.property;

import static org.cupel.gateway.optimade.property.PropertyType.STRING;
import static org.cupel.gateway.optimade.property.PropertyType.TIMESTAMP;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What sources ask to be cited. */
public final class References {

    /** One per source that says what to cite. */
    public static final EntryType TYPE = EntryType.of(
            "references",
            "What to cite for the structures of a source.",
            "ingest.optimade_reference_list s",
            "(s.reference_id collate \"C\")",
            "",
            "",
            all());

    private References() {}

    private static List<Property> all() {
        List<Property> all = new ArrayList<>(List.of(
                Property.scalar("id", STRING, "s.reference_id", "Identifier", "The name of the source.")
                        .sorted(),
                Property.scalar("type", STRING, "'references'::text", "Type", "Always references."),
                Property.scalar(
                        "last_modified",
                        TIMESTAMP,
                        "s.last_modified",
                        "Last modified",
                        "When the source was first read with this citation and licence."),
                Property.scalar(
                                "doi",
                                STRING,
                                "s.doi",
                                "DOI",
                                "The digital object identifier, where the citation holds one.")
                        .optional(),
                Property.scalar(
                                "url",
                                STRING,
                                "s.url",
                                "Address",
                                "Where the cited work is, where the citation says so.")
                        .optional(),
                Property.scalar("note", STRING, "s.note", "Citation", "The citation as the source's settings word it."),
                Property.scalar(
                        EntryType.PREFIX + "licence",
                        STRING,
                        "s.licence",
                        "Licence",
                        "The licence of the source, most often as an SPDX identifier; empty when nobody told.")));
        Stream.of(
                        "immutable_id",
                        "authors",
                        "editors",
                        "address",
                        "annote",
                        "booktitle",
                        "chapter",
                        "crossref",
                        "edition",
                        "howpublished",
                        "institution",
                        "journal",
                        "key",
                        "month",
                        "number",
                        "organization",
                        "pages",
                        "publisher",
                        "school",
                        "series",
                        "title",
                        "bib_type",
                        "volume",
                        "year")
                .map(Property::absent)
                .forEach(all::add);
        return all;
    }
}
