package dibao.review;

import dibao.paper.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the letters that ship, once: {@code src/main/resources/letters}; afterwards they are edited in Word. */
final class LetterTemplates {

    private static final Path FOLDER = Path.of("src/main/resources/letters");

    private LetterTemplates() {}

    public static void main(String[] unused) throws IOException {
        Files.createDirectories(FOLDER);
        write("township-reply.docx", "经入户调查、民主评议和信息核对，${office}审核认为：你家庭不符合最低生活保障条件，现书面答复如下。", "审核意见：${text}", true);
        write("county-refusal.docx", "经审查，${office}决定：不予批准你家庭享受最低生活保障，现告知如下。", "审批意见：${text}", true);
        write("county-approval.docx", "经审查并公示，${office}决定：批准你家庭享受最低生活保障，保障金额每月${amount}元，自${firstMonth}起发放。",
                "审批意见：${text}", false);
    }

    private static void write(String name, String decision, String opinion, boolean refusal) throws IOException {
        Template letter = new Template().right("${mark}").title("${office}").title("${title}").right("${number}")
                .text("${addressee}：")
                .text("你于${applicationDate}申请${category}最低生活保障（案卷编号${caseNo}）。", decision).text(opinion);
        if (refusal) {
            letter.text("理由和依据：").text("${reasons}");
        }
        letter.text("计算过程：").text("${arithmetic}").text("${remedies}").right("${office}").right("${date}");
        Files.write(FOLDER.resolve(name), letter.bytes());
    }
}
