package org.cupel.gateway.optimade.property;

import static org.cupel.gateway.optimade.property.PropertyType.FLOAT;
import static org.cupel.gateway.optimade.property.PropertyType.INTEGER;
import static org.cupel.gateway.optimade.property.PropertyType.LIST;
import static org.cupel.gateway.optimade.property.PropertyType.STRING;
import static org.cupel.gateway.optimade.property.PropertyType.TIMESTAMP;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The properties of structures in OPTIMADE 1.2, beside our own. */
public final class Structures {

    private static final String ELEMENTS = "elements";
    private static final String COUNT_OF_ELEMENTS = "s.nelements";
    private static final String COUNT_OF_SITES = "s.nsites";
    private static final String REFERENCES =
            "case when s.source in (select reference_id from ingest.optimade_reference_list)"
                    + " then array[s.source] else '{}'::text[] end";

    /** Every structure that its source has not withdrawn. */
    public static final EntryType TYPE = EntryType.of(
            "structures",
            "Crystal structures that were ingested, with what was calculated, predicted and decided about them.",
            "ingest.optimade_structure_list s",
            "s.material_id",
            " left join acquisition.material_decisions d on d.material_id = s.material_id",
            // In the order of the candidates' own index, and not taken apart: else all decisions are worked out for one
            // page.
            " left join lateral (select * from acquisition.material_decisions x"
                    + " where x.material_id = s.material_id collate \"default\" offset 0) d on true",
            all());

    private Structures() {}

    private static List<Property> all() {
        List<Property> all = new ArrayList<>();
        all.addAll(identity());
        all.addAll(composition());
        all.addAll(geometry());
        all.addAll(DecisionProperties.all());
        all.add(Property.part("species.name", "s.elements", COUNT_OF_ELEMENTS));
        all.add(Property.part("species.chemical_symbols", "s.elements", COUNT_OF_ELEMENTS));
        all.add(Property.part("references.id", REFERENCES, "cardinality(" + REFERENCES + ")"));
        Stream.of(
                        "assemblies",
                        "space_group_symmetry_operations_xyz",
                        "space_group_symbol_hall",
                        "space_group_symbol_hermann_mauguin",
                        "space_group_symbol_hermann_mauguin_extended",
                        "space_group_it_number",
                        "fractional_site_positions",
                        "site_coordinate_span",
                        "wyckoff_positions",
                        "optimization_type")
                .map(Property::absent)
                .forEach(all::add);
        return all;
    }

    private static List<Property> identity() {
        return List.of(
                Property.scalar(
                                "id",
                                STRING,
                                "s.material_id",
                                "Identifier",
                                "The material's id, as its source gave it.")
                        .sorted(),
                Property.scalar("type", STRING, "'structures'::text", "Type", "Always structures."),
                Property.scalar(
                        "immutable_id",
                        STRING,
                        "s.immutable_id",
                        "Identifier of the version",
                        "The id with the beginning of the structure's hash: another structure under the same id has another."
                                + " Earlier versions are not served."),
                Property.scalar(
                                "last_modified",
                                TIMESTAMP,
                                "s.last_modified",
                                "Last modified",
                                "When structure or values of the source last changed here. Decisions have a time of their"
                                        + " own, _cupel_decided_at.")
                        .sorted());
    }

    private static List<Property> composition() {
        return List.of(
                Property.list(
                        ELEMENTS,
                        STRING,
                        new Column.Items("s.elements", COUNT_OF_ELEMENTS, ELEMENTS),
                        "Elements",
                        "Symbols of the elements, by alphabet."),
                Property.scalar(
                                "nelements",
                                INTEGER,
                                COUNT_OF_ELEMENTS,
                                "Number of elements",
                                "How many elements there are.")
                        .sorted(),
                Property.list(
                        "elements_ratios",
                        FLOAT,
                        new Column.Items("s.elements_ratios", COUNT_OF_ELEMENTS, ELEMENTS),
                        "Fractions of the elements",
                        "Atomic fractions in the order of elements; they sum to 1."),
                formula("descriptive", "Formula", "Smallest whole numbers, from electropositive to electronegative."),
                formula("reduced", "Reduced formula", "Smallest whole numbers, elements by alphabet.")
                        .sorted(),
                formula(
                        "hill",
                        "Formula in Hill's order",
                        "Smallest whole numbers, diatomic gases and alkali peroxides whole; carbon first, then hydrogen,"
                                + " then by alphabet."),
                formula(
                                "anonymous",
                                "Anonymous formula",
                                "The reduced formula with letters for elements, most atoms first.")
                        .sorted());
    }

    private static Property formula(String form, String title, String description) {
        return Property.scalar("chemical_formula_" + form, STRING, "s.formula_" + form, title, description);
    }

    private static List<Property> geometry() {
        return List.of(
                Property.list(
                                "dimension_types",
                                INTEGER,
                                new Column.Items("'{1,1,1}'::double precision[]", "3", "dimension_types"),
                                "Periodic directions",
                                "Always [1, 1, 1]: only crystals are kept here.")
                        .fromCrystal(),
                Property.scalar(
                        "nperiodic_dimensions",
                        INTEGER,
                        "3",
                        "Number of periodic directions",
                        "Always 3: only crystals are kept here."),
                Property.list(
                                "lattice_vectors",
                                LIST,
                                new Column.Opaque("3"),
                                "Lattice vectors",
                                "The cell vectors a, b and c, x, y and z of each in ångström.")
                        .in("Å")
                        .fromCrystal(),
                Property.list(
                                "cartesian_site_positions",
                                LIST,
                                new Column.Opaque(COUNT_OF_SITES),
                                "Positions",
                                "x, y and z of every site in ångström.")
                        .in("Å")
                        .fromCrystal(),
                Property.scalar("nsites", INTEGER, COUNT_OF_SITES, "Number of sites", "Sites in the cell.")
                        .sorted(),
                Property.list(
                                "species_at_sites",
                                STRING,
                                new Column.Items("s.elements", COUNT_OF_SITES, "species_at_sites"),
                                "Species at the sites",
                                "The name of the species at every site, which is the symbol of its element.")
                        .fromCrystal(),
                Property.list(
                                "species",
                                null,
                                new Column.Opaque(COUNT_OF_ELEMENTS),
                                "Species",
                                "One for each element; sites are fully occupied.")
                        .fromCrystal(),
                Property.list(
                                "structure_features",
                                STRING,
                                new Column.Items("'{}'::text[]", "0", "structure_features"),
                                "Features",
                                "Always empty: structures with disorder or atoms without positions are not kept here.")
                        .fromCrystal());
    }
}
