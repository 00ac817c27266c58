package dibao.correspondence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dibao.casefile.Attachments;
import dibao.casefile.Finding;
import dibao.shared.Officer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** 材料附件 — the attachments a sheet names: every {@code …Id} and {@code …Ids} of a finding that is one of an attachment. */
@Component
class SheetPapers {

    private static final Pattern NAME = Pattern.compile(".*Ids?");
    private static final Pattern ATTACHMENT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Attachments attachments;
    private final ObjectMapper json;

    SheetPapers(Attachments attachments, ObjectMapper json) {
        this.attachments = attachments;
        this.json = json;
    }

    List<Leaf.Paper> of(Finding finding, Officer reader) {
        var ids = new ArrayList<String>();
        collect("", json.valueToTree(finding), ids);
        return named(ids, reader);
    }

    List<Leaf.Paper> named(List<String> ids, Officer reader) {
        return attachments.entries(ids, reader).stream()
                .map(e -> new Leaf.Paper(e.id(), e.fileName(), e.contentType().startsWith("image/"))).toList();
    }

    private static void collect(String name, JsonNode node, List<String> ids) {
        if (node.isTextual() && NAME.matcher(name).matches() && ATTACHMENT.matcher(node.asText()).matches()) {
            ids.add(node.asText());
        } else if (node.isArray()) {
            node.forEach(item -> collect(name, item, ids));
        } else {
            node.properties().forEach(field -> collect(field.getKey(), field.getValue(), ids));
        }
    }
}
