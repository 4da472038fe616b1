package org.cupel.gateway.crate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.cupel.gateway.campaign.Campaign;
import org.cupel.gateway.campaign.CampaignDetail;

/** What a crate tells of its files: the metadata document of RO-Crate 1.1 (doi:10.5281/zenodo.7867028). */
final class CrateMetadata {

    static final String NAME = "ro-crate-metadata.json";
    private static final String PROFILE = "https://w3id.org/ro/crate/1.1";
    private static final String SEARCH = "#search";
    private static final String MODEL = "#model";
    private static final String SOFTWARE = "#cupel";

    private final ObjectNode document = JsonNodeFactory.instance.objectNode();
    private final ArrayNode graph;

    private CrateMetadata() {
        document.put("@context", PROFILE + "/context");
        this.graph = document.putArray("@graph");
    }

    static ObjectNode of(CampaignDetail campaign, List<CrateFile> files, List<CitedSource> sources, Instant at) {
        var metadata = new CrateMetadata();
        metadata.descriptor();
        metadata.root(campaign.campaign(), files, sources, at);
        files.forEach(metadata::file);
        sources.forEach(metadata::source);
        metadata.search(campaign, files);
        metadata.entity(SOFTWARE, "SoftwareApplication").put("name", "Cupel");
        return metadata.document;
    }

    private void descriptor() {
        ObjectNode descriptor = entity(NAME, "CreativeWork");
        reference(descriptor, "conformsTo", PROFILE);
        reference(descriptor, "about", "./");
    }

    private void root(Campaign campaign, List<CrateFile> files, List<CitedSource> sources, Instant at) {
        ObjectNode root = entity("./", "Dataset");
        root.put("name", "Campaign " + campaign.name());
        root.put("description", goal(campaign) + " Candidates with predictions and reasons, rankings and results.");
        root.put("identifier", "urn:cupel:campaign:" + campaign.id());
        root.put("dateCreated", campaign.createdAt().toString());
        root.put("datePublished", at.toString());
        root.put("license", licence(sources));
        ArrayNode parts = root.putArray("hasPart");
        files.forEach(file -> parts.addObject().put("@id", file.name()));
        ArrayNode citations = root.putArray("citation");
        sources.forEach(source -> citations.addObject().put("@id", id(source)));
    }

    private static String goal(Campaign campaign) {
        return "A search for " + (campaign.goal() == null ? campaign.property() : campaign.goal()) + ", "
                + campaign.tested() + " tested, " + campaign.validated() + " validated.";
    }

    private static String licence(List<CitedSource> sources) {
        String licences =
                sources.stream().map(CitedSource::licence).distinct().sorted().collect(Collectors.joining(", "));
        return licences.isEmpty() ? "not told by any source" : licences;
    }

    private void file(CrateFile file) {
        ObjectNode node = entity(file.name(), "File");
        node.put("name", file.name());
        node.put("description", file.description());
        node.put("encodingFormat", file.mediaType());
        node.put("contentSize", file.bytes());
        node.put("sha256", file.sha256());
    }

    private void source(CitedSource source) {
        ObjectNode node = entity(id(source), "CreativeWork");
        node.put("name", source.citation());
        node.put("license", source.licence());
    }

    private void search(CampaignDetail detail, List<CrateFile> files) {
        ObjectNode action = entity(SEARCH, "CreateAction");
        action.put("name", "The search by policy " + detail.campaign().policy());
        action.put("startTime", detail.campaign().createdAt().toString());
        reference(action, "instrument", SOFTWARE);
        if (detail.champion() != null) {
            reference(action, "object", MODEL);
            ObjectNode model = entity(MODEL, "SoftwareSourceCode");
            model.put("name", "Champion of " + detail.campaign().property());
            model.put("identifier", "urn:cupel:model:" + detail.champion().modelId());
        }
        ArrayNode results = action.putArray("result");
        files.forEach(file -> results.addObject().put("@id", file.name()));
    }

    private static String id(CitedSource source) {
        return "#source-" + source.name();
    }

    private ObjectNode entity(String id, String type) {
        return graph.addObject().put("@id", id).put("@type", type);
    }

    private static void reference(ObjectNode node, String field, String id) {
        node.putObject(field).put("@id", id);
    }
}
