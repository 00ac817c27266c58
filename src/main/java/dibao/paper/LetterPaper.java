package dibao.paper;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** 公文用纸 — A4 with the margins of GB/T 9704, 仿宋 where the template names no font. */
final class LetterPaper {

    private static final int A4_WIDTH = 11906;
    private static final int A4_HEIGHT = 16838;
    /** GB/T 9704-2012: 37 mm above, 28 mm left, text block 156 × 225 mm; in twentieths of a point. */
    private static final int[] MARGINS = {2098, 1474, 1984, 1588};

    private LetterPaper() {}

    static void a4(XWPFDocument document) {
        var body = document.getDocument().getBody();
        CTSectPr section = body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
        if (!section.isSetPgSz()) {
            CTPageSz size = section.addNewPgSz();
            size.setW(BigInteger.valueOf(A4_WIDTH));
            size.setH(BigInteger.valueOf(A4_HEIGHT));
        }
        if (!section.isSetPgMar()) {
            CTPageMar margin = section.addNewPgMar();
            margin.setTop(BigInteger.valueOf(MARGINS[0]));
            margin.setRight(BigInteger.valueOf(MARGINS[1]));
            margin.setBottom(BigInteger.valueOf(MARGINS[2]));
            margin.setLeft(BigInteger.valueOf(MARGINS[3]));
        }
        document.getParagraphs().stream().flatMap(p -> p.getRuns().stream()).forEach(run -> {
            CTRPr look = run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
            CTFonts fonts = look.sizeOfRFontsArray() > 0 ? look.getRFontsArray(0) : look.addNewRFonts();
            if (!fonts.isSetEastAsia() && !fonts.isSetEastAsiaTheme() && run.getStyle().isEmpty()) {
                fonts.setEastAsia("仿宋");
            }
        });
    }
}
