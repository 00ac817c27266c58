package dibao.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dibao.casefile.Finding;
import dibao.household.CircumstancesReader;
import dibao.shared.CountyClock;
import dibao.shared.Refusal;
import dibao.shared.Refusal.Fault;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 读草稿 — turns what was typed into a room's entry; what cannot be read is named by its field, in Chinese. */
@Component
class DraftReading {

    private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("qualified", "是否符合条件"),
            Map.entry("agreed", "是否同意"), Map.entry("reopen", "是否重新调查"), Map.entry("approved", "是否批准"),
            Map.entry("accepted", "是否受理"), Map.entry("text", "意见"), Map.entry("conclusion", "结论"),
            Map.entry("applicantSigned", "申请人是否签字"), Map.entry("doubtful", "是否有疑问"),
            Map.entry("visitedOn", "入户日期"), Map.entry("heldOn", "评议日期"), Map.entry("postedOn", "张贴日期"),
            Map.entry("closedOn", "公示截止日期"), Map.entry("comparedOn", "比对日期"), Map.entry("on", "日期"),
            Map.entry("amount", "保障金额"), Map.entry("photoIds", "照片"), Map.entry("investigators", "调查人"),
            Map.entry("attendees", "参会人员"), Map.entry("papers", "材料清单"), Map.entry("settlements", "核对结果"));

    private final ObjectMapper json;
    private final CircumstancesReader circumstances;
    private final CountyClock clock;

    DraftReading(ObjectMapper json, CircumstancesReader circumstances, CountyClock clock) {
        this.json = json;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    /** @throws Refusal naming every required field left out, or the first that cannot be read */
    <T extends Record> T entry(JsonNode draft, Class<T> type) {
        if (!draft.isObject()) {
            throw Refusal.because("表单内容应为 JSON 对象");
        }
        List<Fault> missing = new ArrayList<>();
        for (RecordComponent part : type.getRecordComponents()) {
            JsonNode given = draft.path(part.getName());
            if (required(part) && (given.isMissingNode() || given.isNull())) {
                missing.add(new Fault(part.getName(), "请填写" + NAMES.getOrDefault(part.getName(), part.getName())));
            }
        }
        Refusal.ifAny(missing);
        return convert(draft, type, "");
    }

    /** The hand-in: the household with all its faults, the relatives declared, the papers. */
    Finding.Application application(JsonNode draft) {
        List<Fault> faults = new ArrayList<>();
        var declared = tried(faults, "declared.", () -> circumstances.read(draft.path("declared"), clock.today()));
        List<Finding.Application.KinDeclaration> kin = new ArrayList<>();
        listed(draft, "kin", "近亲属情况", faults);
        listed(draft, "paperIds", "申请材料", faults);
        for (int i = 0; draft.path("kin").isArray() && i < draft.path("kin").size(); i++) {
            String at = "kin[" + i + "]";
            JsonNode line = draft.path("kin").get(i);
            var read = tried(faults, "", () -> convert(line, Finding.Application.KinDeclaration.class, at));
            if (read != null && (read.officialName() == null || read.officialKind() == null || read.relation() == null
                    || read.memberId() == null)) {
                faults.add(new Fault(at, "近亲属情况第%d行：家庭成员、人员姓名、人员类别和关系都要填写".formatted(i + 1)));
            } else if (read != null) {
                kin.add(read);
            }
        }
        List<String> papers = new ArrayList<>();
        draft.path("paperIds").forEach(id -> papers.add(id.asText()));
        Refusal.ifAny(faults);
        return new Finding.Application(declared, kin, papers);
    }

    /** What is no list would be read as an empty one, and what it says be lost. */
    private static void listed(JsonNode draft, String field, String name, List<Fault> faults) {
        JsonNode given = draft.path(field);
        if (!given.isMissingNode() && !given.isNull() && !given.isArray()) {
            faults.add(new Fault(field, "「%s」应为列表".formatted(name)));
        }
    }

    private interface Reading<T> {
        T read();
    }

    private static <T> @Nullable T tried(List<Fault> faults, String prefix, Reading<T> reading) {
        try {
            return reading.read();
        } catch (Refusal refusal) {
            refusal.faults().forEach(f -> faults.add(new Fault(prefix + f.field(), f.message())));
            return null;
        }
    }

    private static boolean required(RecordComponent part) {
        boolean plain = part.getType() == boolean.class || part.getType() == String.class;
        return plain && !part.getName().equals("surveyAgain") && !part.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private <T> T convert(JsonNode node, Class<T> type, String at) {
        try {
            return json.treeToValue(node, type);
        } catch (JsonMappingException e) {
            throw Refusal.of(path(at, e), sentence(path(at, e), e));
        } catch (JsonProcessingException e) {
            throw Refusal.because("表单内容无法读取，请检查 JSON 格式");
        }
    }

    private static String sentence(String path, JsonMappingException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal.getMessage();
            }
        }
        String last = path.replaceFirst(".*\\.", "");
        if (e instanceof UnrecognizedPropertyException) {
            return "没有「%s」这一项，请核对字段名".formatted(last);
        }
        String name = NAMES.getOrDefault(last, last);
        return last.endsWith("On") || last.equals("on") ? "「%s」不是有效的日期，应为 年-月-日，如 2018-07-09".formatted(name)
                : "「%s」填写的内容类型不对，请核对".formatted(name);
    }

    private static String path(String at, JsonMappingException e) {
        var path = new StringBuilder(at);
        for (var step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
