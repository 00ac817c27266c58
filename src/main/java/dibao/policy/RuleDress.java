package dibao.policy;

import dibao.paper.Dress;
import dibao.paper.Workbook;
import dibao.paper.Workbooks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** 下拉与表头 — drop-downs of the rule workbooks, generated from the dictionary, the parameters and the rules. */
final class RuleDress {

    private static final int LAST_ROW = 200;
    private static final Set<String> DATES = Set.of("适用自", "申请日期", "受理日期");

    private final LoadedRelease release;
    private final TableKind table;

    private RuleDress(LoadedRelease release, TableKind table) {
        this.release = release;
        this.table = table;
    }

    /**
     * Writes the workbooks of a sound folder anew where their drop-downs are stale.
     *
     * @return files that changed
     * @throws dibao.shared.Refusal listing the faults of the folder
     */
    static List<String> renew(Path folder) {
        RuleFiles files = RuleFiles.in(folder);
        var changed = new ArrayList<String>();
        dressed(LoadedRelease.read(files)).forEach((file, bytes) -> {
            if (!Arrays.equals(bytes, files.content().get(file))) {
                try {
                    Files.write(folder.resolve(file), bytes);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                changed.add(file);
            }
        });
        return changed;
    }

    /** Every workbook as it should look, by file; the same bytes where nothing is stale. */
    static Map<String, byte[]> dressed(LoadedRelease release) {
        var dressed = new TreeMap<String, byte[]>();
        for (TableKind table : TableKind.values()) {
            byte[] file = release.files().content().get(table.file());
            if (file == null) {
                continue;
            }
            Workbook book = new Workbooks().open(file);
            var dress = new RuleDress(release, table);
            dressed.put(table.file(), new Workbooks().dressed(file,
                    List.of(dress.sheet(book, RuleSheet.RULES), dress.sheet(book, RuleSheet.CASES))));
        }
        return dressed;
    }

    private Dress sheet(Workbook book, String name) {
        boolean rules = name.equals(RuleSheet.RULES);
        RuleSheet sheet = RuleSheet.read(table.file(), book, name, new Faults());
        return new Dress(name, sheet.columns().keySet().stream().map(header -> rules ? rule(header) : one(header)).toList(), LAST_ROW);
    }

    private Dress.Column rule(String header) {
        return switch (header) {
            case "规则编号", "告知文字" -> column(header, List.of(), false, "");
            case "适用自" -> column(header, List.of(), false, "");
            case "适用至" -> column(header, List.of("长期"), false, "最后适用日（含当日），如 2018-12-31；一直有效选“长期”");
            case "理由编码", "触发编码" -> column(header, codes(), false, "一个大写字母加两位数字，如 P01；同一理由的几行用同一编码");
            case "认定" -> column(header, Membership.ANSWERS, true, "这一行说的人计入还是不计入家庭成员；每个人恰好由一行认定");
            case "金额项目" -> column(header, List.of(ResultReader.GAP, ResultReader.GRADE, ResultReader.SUPPLEMENT), true, "补差或分档对全家，恰好一条适用；分类施保对每人，取最高一项");
            case "计算方式" -> column(header, Stream.concat(Stream.of("差额补足"), shares()).toList(), false, "补差选“差额补足”；分档写“参数名称×人数”；分类施保选“参数名称×月标准”");
            case "依据条款" -> column(header, cited(), false, "列出的是本表已引用的；其他条款见 law/clauses.yaml 的编号；几条用、隔开");
            default -> release.dictionary().find(header).map(word -> condition(header, word)).orElse(column(header, List.of(), false, ""));
        };
    }

    private Dress.Column condition(String header, Word word) {
        String any = "不限选“任意”，不能留空。";
        return switch (word.type()) {
            case 是否 -> column(header, List.of(CriterionReader.ANY, "是", "否"), true, any);
            case 词 -> column(header, Stream.concat(Stream.of(CriterionReader.ANY), word.words().stream()).toList(), false,
                    any + "几个词用、隔开；除外写 ≠词");
            case 代码 -> word.field().equals(Rule.TOWNSHIP) ? column(header, Stream.concat(Stream.of(CriterionReader.ANY),
                    Area.townships().stream()).toList(), false, any + "几个乡镇用、隔开；写了乡镇的行先于没写的") : column(header, Stream.concat(Stream.of(CriterionReader.ANY), release.parameters().all().stream()
                    .filter(p -> p.type() == Parameter.Type.文本 && p.unit().contains("代码")).map(p -> "≠" + p.name())).toList(), false,
                    any + word.digits() + "位数字或参数名称");
            case 人均金额, 金额 -> column(header, List.of(CriterionReader.ANY, "≥年标准", ">2×年标准"), false, any + number(word));
            case 整数 -> column(header, Stream.concat(Stream.of(CriterionReader.ANY), release.parameters().all().stream()
                    .filter(p -> p.tableOnly() && p.unit().equals(word.unit())).flatMap(p -> Stream.of("≥" + p.name(), "<" + p.name())))
                    .toList(), false, any + number(word));
        };
    }

    private static String number(Word word) {
        return "写法：≥100　<100　[25..50)　≥参数名称　>2×参数名称；单位 " + word.unit()
                + (word.range() == null ? "" : "，范围 " + word.range().get(0) + " 至 " + word.range().get(1));
    }

    private Dress.Column one(String header) {
        if (header.equals("预期" + PolicyCase.REASONS) || header.equals("预期" + PolicyCase.TRIGGERS)) {
            return column(header, Stream.concat(Stream.of(PolicyCase.NONE), codes().stream()).toList(), false, "应给出的全部编码，用、隔开；没有写“无”");
        } else if (header.equals("预期" + PolicyCase.MEMBER)) {
            return column(header, Membership.ANSWERS, true, "这一行说的人计入还是不计入");
        } else if (header.equals("预期" + PolicyCase.ROW)) {
            return column(header, release.tables().of(table).stream().map(Rule::id).toList(), false, "按哪一行规则认定");
        } else if (DATES.contains(header)) {
            return column(header, List.of(), false, "");
        }
        return release.dictionary().find(header).filter(w -> !w.type().numeric() && w.type() != Word.Type.代码).map(word ->
                column(header, header.equals("财产类别") ? Stream.concat(Stream.of("无"), word.words().stream()).toList()
                        : word.type() == Word.Type.是否 ? List.of("是", "否") : word.words(), true, "这一户的实际情况，从下拉列表中选"))
                .orElse(column(header, List.of(), false, ""));
    }

    /** The whole law would not fit into a drop-down. */
    private List<String> cited() {
        var cited = new TreeSet<String>();
        release.tables().of(table).forEach(rule -> cited.addAll(rule.clauses()));
        return List.copyOf(cited);
    }

    private List<String> codes() {
        var codes = new TreeSet<String>();
        release.tables().of(table).forEach(rule -> codes.add(rule.code()));
        return List.copyOf(codes);
    }

    private Stream<String> shares() {
        return release.parameters().all().stream().filter(p -> p.unit().equals("比例") && p.tableOnly()).map(p -> p.name() + "×月标准");
    }

    private static Dress.Column column(String header, List<String> words, boolean strict, String hint) {
        return new Dress.Column(words, strict, header.length() > 32 ? header.substring(0, 32) : header, hint);
    }
}
