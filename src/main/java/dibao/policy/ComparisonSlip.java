package dibao.policy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 口语的比较 — what people type for a comparison, and how it is written here; only ever suggested, never taken for it. */
final class ComparisonSlip {

    private static final String N = "([^\\s=<>≥≤≠~～至到]+?)";
    private static final String UNIT = "(?:元|人|套|户|件|辆|岁|周岁|年)?";
    private static final List<String[]> SAID = List.of(
            new String[] {"(?:大于等于|大于或等于|不低于|不小于|不少于|至少|达到|满)" + N + UNIT + "(?:的|以上)?", "≥$1"},
            new String[] {"(?:小于等于|小于或等于|不超过|不高于|不大于|不多于|至多|最多)" + N + UNIT, "≤$1"},
            new String[] {"(?:大于|高于|超过|多于)" + N + UNIT + "(?:的)?", ">$1"}, new String[] {"(?:小于|低于|少于|不足|不满|未满)" + N + UNIT, "<$1"},
            new String[] {"(?:等于|正好)" + N + UNIT, "=$1"}, new String[] {"(?:不等于|不是)" + N + UNIT, "≠$1"},
            new String[] {N + UNIT + "(?:及|（含）|\\(含\\))?以上", "≥$1"}, new String[] {N + UNIT + "(?:及|（含）|\\(含\\))?以下", "≤$1"},
            new String[] {"=>(.+)", "≥$1"}, new String[] {"=<(.+)", "≤$1"}, new String[] {"==+\\s*([0-9.]+)", "=$1"},
            new String[] {"([0-9.]+)" + UNIT + "\\s*(?:-|~|～|—|至|到)\\s*([0-9.]+)" + UNIT, "[$1..$2]"},
            new String[] {"([\\[(])\\s*([0-9.]+?)\\s*(?:…+|,|、|\\.{3,})\\s*([0-9.]+)\\s*([])])", "$1$2..$3$4"},
            new String[] {"(?:≥|>=)\\s*([0-9.]+)\\s*(?:且|并且|,|、|和)\\s*<\\s*([0-9.]+)", "[$1..$2)"},
            new String[] {"(≥|>=|≤|<=|>|<|≠|=)\\s*([0-9]{1,3}(?:[,、][0-9]{3})+(?:\\.[0-9]+)?)", "$1$2"},
            new String[] {"(≥|>=|≤|<=|>|<|≠|=)?\\s*\\+?([0-9]+(?:\\.[0-9]+)?)\\s*(?:元|人|套|户|件|辆|岁|周岁|年)", "$1$2"},
            new String[] {"(≥|>=|≤|<=|>|<|≠|=)\\s*(?:\\+([0-9.]+)|([0-9]+)\\.)", "$1$2$3"});
    private static final Pattern LARGE = Pattern.compile("(≥|>=|≤|<=|>|<|≠|=)?\\s*([0-9]+(?:\\.[0-9]+)?)(万元?|[eE]\\+?([0-9]))");

    private ComparisonSlip() {}

    /** How it is written, if it is one of these. */
    static Optional<String> meant(String text) {
        Matcher large = LARGE.matcher(text);
        if (large.matches()) {
            int places = large.group(4) == null ? 4 : Integer.parseInt(large.group(4));
            return Optional.of((large.group(1) == null ? "" : large.group(1)) + new BigDecimal(large.group(2)).movePointRight(places).toPlainString());
        }
        for (String[] one : SAID) {
            Matcher said = Pattern.compile(one[0]).matcher(text);
            if (said.matches()) {
                String written = said.replaceFirst(one[1]);
                return Optional.of(written.startsWith("[") || written.startsWith("(") ? written : written.replaceAll("(?<=[0-9])[,、](?=[0-9]{3})", ""))
                        .filter(w -> !w.equals(text));
            }
        }
        return Optional.empty();
    }

    /** Several words of the dictionary, parted otherwise than by 、. */
    static Optional<String> words(String text, List<String> known) {
        List<String> parts = Arrays.stream(text.split("[;；/|\\s]+|或者?|以?及|和|与")).filter(part -> !part.isBlank()).toList();
        return Optional.of(parts).filter(found -> found.size() > 1 && known.containsAll(found))
                .map(found -> "，几个词用、隔开，是否想填“" + String.join("、", found) + "”？");
    }
}
