package dibao.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Write docs/RULES.md anew with {@code mvn test -Dtest=RulesDocTests -Ddibao.write-docs=true}. */
@DisplayName("docs/RULES.md")
class RulesDocTests {

    private static final Path FILE = Path.of("docs/RULES.md");

    @Test
    void says_what_the_rule_files_say() throws IOException {
        String said = document(LoadedRelease.read(RuleFiles.in(Path.of("rules"))));
        if (Boolean.getBoolean("dibao.write-docs")) {
            Files.writeString(FILE, said);
        }
        assertThat(Files.readString(FILE)).as("stale: mvn test -Dtest=RulesDocTests -Ddibao.write-docs=true").isEqualTo(said);
    }

    private static String document(LoadedRelease release) {
        var out = new StringBuilder("""
                # 规则一览 Rules

                由 `rules/` 生成，请勿手改（generated from `rules/`; do not edit）。标“示例”的数值只供演示，不是东安县的规定。

                """);
        out.append("版本 ").append(release.note().version()).append("，自 ").append(release.note().inForceFrom())
                .append(" 起按受理日期适用。").append(release.note().approvingDocument()).append("\n");
        for (TableKind table : TableKind.values()) {
            out.append("\n## ").append(title(table)).append(" `").append(table.file()).append("`\n\n")
                    .append("| 规则 | 适用 | 条件 | 结果 | 告知文字 | 依据 |\n|---|---|---|---|---|---|\n");
            release.tables().of(table).forEach(rule -> out.append(row(rule.id(),
                    rule.from() + " 至 " + (rule.until() == null ? "长期" : rule.until().minusDays(1)),
                    rule.asking().map(c -> c.word().name() + " " + c.shown()).collect(Collectors.joining("，且 ")),
                    rule.code() + (rule.rate() == null ? "" : " " + rule.rate() + "×月标准"), rule.text(),
                    rule.clauses().stream().map(id -> release.clauses().find(id).orElseThrow())
                            .map(c -> c.document() + c.article()).collect(Collectors.joining("；")))));
        }
        out.append("\n## 参数 `parameters/`\n\n| 名称 | key | 起用 | 值 | 单位 | 来源 |\n|---|---|---|---|---|---|\n");
        release.parameters().all().forEach(p -> p.allRows().forEach(value -> out.append(row(p.name() + (value.area() == null ? "" : "（" + Area.name(value.area()) + "）"), p.key(),
                value.from() + (value.to() == null ? "" : " 至 " + value.to()), shown(value.value()), p.unit(),
                source(release, value)))));
        out.append("\n## 条款 `law/clauses.yaml`\n\n| 编号 | 出处 | 内容 |\n|---|---|---|\n");
        release.clauses().byId().values().forEach(c -> out.append(row(c.id(), c.document() + c.article(),
                (c.quoted() ? "" : "（要旨）") + c.text())));
        return out.toString();
    }

    private static String title(TableKind table) {
        return switch (table) {
            case MEMBERS -> "家庭成员认定";
            case ELIGIBILITY -> "不予批准的理由";
            case AMOUNT -> "保障金额";
            case SITE_CHECKS -> "必须入户抽查的情形";
        };
    }

    private static String shown(Object value) {
        return value instanceof List<?> list ? list.stream().map(Object::toString).collect(Collectors.joining("、"))
                : value.toString();
    }

    private static String source(LoadedRelease release, Parameter.Row value) {
        String clause = value.clause() == null ? "" : release.clauses().find(value.clause())
                .map(c -> c.document() + c.article()).orElseThrow();
        String source = value.source() == null ? "" : value.source();
        return clause + (clause.isEmpty() || source.isEmpty() ? "" : "；") + source + (value.example() ? "（示例）" : "");
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
