package dibao.correspondence;

import dibao.paper.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the templates that ship, once: {@code src/main/resources/letters}; afterwards they are edited in Word; to write
 * them again run this class on the test class path.
 */
public final class LetterTemplates {

    static final Path FOLDER = Path.of("src/main/resources/letters");

    private LetterTemplates() {}

    public static void main(String[] unused) throws IOException {
        Files.createDirectories(FOLDER);
        decision(Form.TOWNSHIP_REPLY, "经入户调查、民主评议和信息核对，${发文机关}审核认为：你家庭不符合最低生活保障条件，现书面答复如下。", "审核意见：${意见}", true);
        decision(Form.COUNTY_REFUSAL, "经审查，${发文机关}决定：不予批准你家庭享受最低生活保障，现告知如下。", "审批意见：${意见}", true);
        decision(Form.COUNTY_APPROVAL, "经审查并公示，${发文机关}决定：批准你家庭享受最低生活保障，保障金额每月${保障金额}元，自${起始月}起发放。",
                "审批意见：${意见}", false);
    }

    private static void decision(Form form, String decision, String opinion, boolean refusal) throws IOException {
        Template letter = new Template().mark("${演示}").organ("${发文机关}").title("最低生活保障${标题}").right("${发文字号}")
                .to("${收件人}：").text("你于${申请日期}申请${户别}最低生活保障（案卷编号${案卷编号}）。", decision).text(opinion);
        if (refusal) {
            letter.text("理由和依据：").text("${理由}");
        }
        write(form, letter.text("计算过程：").text("${计算过程}").text("${救济途径}").right("").right("${发文机关}（印章）　　")
                .right("${日期}　　"));
    }

    static void write(Form form, Template template) throws IOException {
        Files.write(FOLDER.resolve(form.template()), template.bytes());
    }
}
