package dibao.correspondence;

import java.time.LocalDate;
import java.util.List;

/**
 * 卷内一份 — one entry of the table of contents.
 *
 * @param place     running number in the volume, from 1
 * @param sheet     number of the sheet in the dossier, 0 for a form or letter
 * @param overtaken 已被后续材料取代
 * @param lines     what it says, one short sentence each
 * @param papers    its attachments
 * @param signers   who signs below
 */
record Leaf(int place, int sheet, String title, LocalDate day, String officer, boolean overtaken, List<String> lines,
        List<Paper> papers, List<String> signers) {

    /** An attachment. */
    record Paper(String id, String fileName, boolean picture) {}

    /** For the table of contents: pages are numbered by hand when the volume is closed, as archives do. */
    public String attached() {
        return papers.isEmpty() ? "" : "附件 " + papers.size() + " 份";
    }
}
