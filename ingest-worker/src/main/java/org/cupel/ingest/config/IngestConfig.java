package org.cupel.ingest.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be set about ingestion. */
@ConfigMapping(prefix = "cupel.ingest")
public interface IngestConfig {

    /** Rows committed together, at most 10,000; their events name 500 materials each. */
    @WithDefault("2000")
    int batchRows();

    /** Larger cells are rejected. */
    @WithDefault("500")
    int maximumAtoms();

    /** Largest body of one request, e.g. {@code 1G}; read by the HTTP server. */
    String maxBodySize();

    /** Requests of one run under way, at most 4. */
    @WithDefault("4")
    int fetchesAtOnce();

    /** Where downloads lie until they are whole; kept over restarts, so that they go on where they broke off. */
    @WithDefault("${java.io.tmpdir}/cupel-ingest")
    Path spool();

    /** Whether a run may be sent to another address than the source's own; for stand-ins, not for production. */
    @WithDefault("false")
    boolean openAddresses();

    Map<String, SourceConfig> sources();

    /** One source. */
    interface SourceConfig {

        /** {@code materials-project}, {@code optimade}, {@code aflow}, {@code open-catalyst} or {@code folder}. */
        String kind();

        /** Whether the schedule runs it; by hand it runs at any time. */
        @WithDefault("false")
        boolean enabled();

        /** When the schedule runs it: seconds, minutes, hours, day of month, month, day of week. */
        @WithDefault("0 0 2 * * ?")
        String cron();

        String title();

        String baseUrl();

        String licence();

        Optional<String> licenceUrl();

        String citation();

        Optional<String> homepage();

        /** Functional of energies where a row tells none. */
        Optional<String> functional();

        /** Corrections of energies where a row tells none. */
        Optional<String> corrections();

        /** How labels were obtained. */
        @WithDefault("dft")
        String method();

        /** Which rows are taken, as for uploads; all when empty. */
        Optional<String> select();

        /** In the language of the source; everything when empty. */
        Optional<String> filter();

        /** Asked for beside what Cupel reads, comma-separated. */
        Optional<String> fields();

        @WithDefault("500")
        int pageSize();

        /** Put before ids that are unique only within the source. */
        Optional<String> idPrefix();

        /** Paths below the base address, each with its published MD5 behind a space. */
        Optional<List<String>> files();

        /** Secret of the operator. */
        Optional<String> key();

        /** File that holds the secret; read anew for each request. */
        Optional<Path> keyFile();
    }
}
