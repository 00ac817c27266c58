package dibao.casefile;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** 材料的附件归卷 — what a sheet names was perhaps uploaded without a case number; laid, it belongs to the case. */
@Component
class PapersOfSheets {

    private static final Pattern ATTACHMENT = Pattern.compile("(?<=\")[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=\")");

    private final Attachments attachments;
    private final ObjectMapper json;

    PapersOfSheets(Attachments attachments, ObjectMapper json) {
        this.attachments = attachments;
        this.json = json;
    }

    @EventListener
    void laid(Archive.SheetLaid laid) {
        List<String> ids = ATTACHMENT.matcher(json.valueToTree(laid.finding()).toString()).results()
                .map(found -> found.group()).distinct().toList();
        attachments.belong(ids, laid.caseNo().value());
    }
}
