package org.cupel.gateway.stack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.cupel.crystal.check.CrystalChecks;
import org.cupel.crystal.io.CrystalJson;
import org.cupel.crystal.io.JsonLinesReader;
import org.cupel.crystal.io.MaterialRow;
import org.cupel.crystal.io.ReadOutcome;

/** The crystals of deploy/sample, as ingest-worker would have written them. */
public final class SampleMaterials {

    public static final String CITATION = "A. Sampler, Oxides that hold water (2026), https://doi.org/10.5555/cupel.1.";
    private static final Path FILE =
            Path.of(System.getProperty("cupel.home", ".."), "deploy", "sample", "li-tm-oxides.jsonl.gz");

    private SampleMaterials() {}

    /** The first ones of the file, in its order. */
    public static List<MaterialRow> read(int count) {
        try (InputStream file = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(FILE)))) {
            return new JsonLinesReader(CrystalChecks.defaults())
                    .read(FILE.getFileName().toString(), file)
                    .filter(ReadOutcome.Accepted.class::isInstance)
                    .map(outcome -> ((ReadOutcome.Accepted) outcome).row())
                    .limit(count)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts them in under a source of that name, which asks to be cited. */
    public static List<MaterialRow> seed(String source, int count) {
        UUID run = Seed.ingestion();
        Admin.execute(
                "update ingest.ingestion_runs set source = ?, citation = ?, licence = 'CC-BY-4.0' where run_id = ?",
                source,
                CITATION,
                run);
        List<MaterialRow> rows = read(count);
        rows.forEach(row -> insert(row, source, run));
        return rows;
    }

    private static void insert(MaterialRow row, String source, UUID run) {
        var composition = row.crystal().composition();
        String system = composition.chemicalSystem();
        Admin.execute(
                "insert into ingest.materials (material_id, source, structure, structure_hash, formula, chemical_system,"
                        + " elements, atom_count, properties, fetch_id, first_fetch_id, row_number)"
                        + " select ?, ?, ?::jsonb, ?, ?, ?, string_to_array(?, '-'), ?, jsonb_build_object('eAboveHull',"
                        + " jsonb_build_object('value', ?::double precision), 'formationEnergyPerAtom',"
                        + " jsonb_build_object('value', ?::double precision)), fetch_id, fetch_id, 1"
                        + " from ingest.fetches where run_id = ? on conflict do nothing",
                row.materialId(),
                source,
                CrystalJson.write(row.crystal()),
                row.crystal().structureHash(),
                composition.reducedFormula(),
                system,
                system,
                row.crystal().atomCount(),
                row.properties().get("eAboveHull"),
                row.properties().get("formationEnergyPerAtom"),
                run);
    }
}
