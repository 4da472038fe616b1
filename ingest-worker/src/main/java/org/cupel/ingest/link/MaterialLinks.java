package org.cupel.ingest.link;

import java.util.List;

/** Links for those who ask. */
public interface MaterialLinks {

    /** The nearest first; none for an unknown material. Withdrawn materials are left out. */
    List<MaterialLink> of(String materialId);
}
