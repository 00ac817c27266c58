package dibao.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * 裁定的实质 — what a ruling says, part by part, read from its stored form whatever program wrote it; how it is worded is kept
 * apart, for a later program may explain the same thing better.
 *
 * @param parts   name of the part to what it says
 * @param wording the lines of explanation
 */
record ReplaySaid(Map<String, String> parts, List<String> wording) {

    static ReplaySaid of(JsonNode ruling) {
        Map<String, String> parts = new LinkedHashMap<>();
        boolean manual = !ruling.path("manual").isNull() && !ruling.path("manual").isMissingNode();
        parts.put("结论", manual ? "人工处理" : ruling.path("qualified").asBoolean() ? "符合" : "不符合");
        parts.put("理由", each(ruling, "reasons", r -> r.path("code").asText() + "（" + r.path("ruleId").asText() + "）"));
        parts.put("告知文字", each(ruling, "reasons", r -> r.path("text").asText()));
        parts.put("保障金额", amount(ruling.path("amount")));
        parts.put("补差", amount(ruling.path("base")));
        parts.put("必查情形", each(ruling, "triggers", t -> t.path("code").asText() + "（" + t.path("ruleId").asText() + "）"));
        parts.put("命中规则", each(ruling, "hits", h -> h.path("ruleId").asText()));
        parts.put("未命中规则", each(ruling, "misses", m -> m.path("ruleId").asText()));
        List<String> wording = new ArrayList<>();
        ruling.path("arithmetic").forEach(line -> wording.add(line.asText()));
        ruling.path("hits").forEach(line -> wording.add(line.path("detail").asText()));
        ruling.path("misses").forEach(line -> wording.add(line.path("detail").asText()));
        return new ReplaySaid(parts, wording);
    }

    private static String each(JsonNode ruling, String list, Function<JsonNode, String> said) {
        return StreamSupport.stream(ruling.path(list).spliterator(), false).map(said).sorted().collect(Collectors.joining("、"));
    }

    private static String amount(JsonNode amount) {
        return amount.isNumber() ? amount.decimalValue().setScale(Math.max(2, amount.decimalValue().stripTrailingZeros().scale()))
                .toPlainString() : "";
    }

    /** The parts where this one says something else, as this one says them. */
    String where(ReplaySaid other) {
        return parts.entrySet().stream().filter(e -> !Objects.equals(e.getValue(), other.parts.get(e.getKey())))
                .map(e -> e.getKey() + "：" + (e.getValue().isEmpty() ? "（无）" : e.getValue())).collect(Collectors.joining("\n"));
    }
}
