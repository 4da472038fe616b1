package org.cupel.crystal.io.oc20;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cupel.crystal.Crystal;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.check.CrystalChecks;
import org.cupel.crystal.io.ExtXyzFrame;
import org.cupel.crystal.io.ExtXyzReader.FrameOutcome;
import org.cupel.crystal.io.MaterialRow;
import org.cupel.crystal.io.ReadOutcome;
import org.cupel.crystal.io.RowOrigin;

/** Rows out of the frames of one file and the lines beside them, in step. */
final class FrameRows {

    private final FrameIndex index;
    private final CrystalChecks checks;
    private int frames;

    FrameRows(FrameIndex index, CrystalChecks checks) {
        this.index = index;
        this.checks = checks;
    }

    ReadOutcome outcome(int number, FrameOutcome outcome) {
        String id = "";
        try {
            FrameIndex.Line line = index.line(frames++);
            id = line.id();
            return new ReadOutcome.Accepted(number, row(line, SlabRows.frame(outcome)));
        } catch (CrystalException refused) {
            return new ReadOutcome.Rejected(number, id, refused.getMessage(), "");
        }
    }

    private MaterialRow row(FrameIndex.Line line, ExtXyzFrame frame) {
        Crystal crystal = checks.require(frame.crystal());
        List<Integer> tags = SlabRows.tags(frame);
        Map<String, String> facts = new LinkedHashMap<>(SlabRows.facts("", line.referenceEv(), crystal, tags));
        facts.put("system", line.system());
        facts.put("frame", line.frame());
        return new MaterialRow(
                line.id(),
                crystal,
                SlabRows.properties(SlabRows.energyEv(frame), line.referenceEv(), crystal.atomCount()),
                new RowOrigin(SlabRows.FUNCTIONAL, "none", null, facts, null));
    }
}
