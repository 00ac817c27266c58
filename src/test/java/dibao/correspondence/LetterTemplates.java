package dibao.correspondence;

import static dibao.paper.Template.label;
import static dibao.paper.Template.value;

import dibao.paper.Template;
import dibao.paper.Template.Cell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the templates that ship: {@code src/main/resources/letters}. What policy staff change they change in Word; to
 * write the shipped ones again run this class on the test class path. The same code gives the same bytes.
 */
public final class LetterTemplates {

    static final Path FOLDER = Path.of("src/main/resources/letters");

    private LetterTemplates() {}

    public static void main(String[] unused) throws IOException {
        Files.createDirectories(FOLDER);
        atTheWindow();
        decision(Form.TOWNSHIP_REPLY, "经入户调查、民主评议和信息核对，${发文机关}审核认为：你家庭不符合最低生活保障条件，现书面答复如下。", "审核意见：${意见}", true);
        decision(Form.COUNTY_REFUSAL, "经审查，${发文机关}决定：不予批准你家庭享受最低生活保障，现告知如下。", "审批意见：${意见}", true);
        decision(Form.COUNTY_APPROVAL, "经审查并公示，${发文机关}决定：批准你家庭享受最低生活保障，保障金额每月${保障金额}元，自${起始月}起发放。",
                "审批意见：${意见}", false);
        verificationNotice();
        revocation();
        delivery();
        FormTemplates.write();
        DossierTemplates.write();
    }

    private static void atTheWindow() throws IOException {
        write(Form.RECEIPT, new Template().mark("${标注}").organ("${发文机关}").title("最低生活保障${标题}").right("${编号}")
                .to("${申请人}（${村居}）：")
                .text("你于${收件日期}递交的${户别}最低生活保障申请已经收到，随附材料${材料份数}份。")
                .text("我们将在${答复期限}以前审查材料并答复你：材料齐全的予以受理，发给受理通知书；材料不齐全的，一次性书面告知需要补正的全部材料。")
                .text("请妥善保管本回执，凭编号可以查询办理情况。").right("")
                .right("${发文机关}（印章）　　").right("经办人：${经办人}　　").right("${收件日期}　　"));
        Template supplement = new Template().mark("${标注}").organ("${发文机关}").title("${标题}").right("${发文字号}")
                .to("${收件人}：").text("你于${收件日期}递交的最低生活保障申请（回执编号${编号}）材料不齐全。现将需要补正的全部材料一次性告知如下：");
        supplement.form(new int[] {10, 62, 28}, new Cell[] {label("序号"), label("需要补正的材料"), label("补正情况（日期、签收）")},
                new Cell[] {value("${材料.序号}"), value("${材料.名称}").toLeft(), value("")});
        write(Form.SUPPLEMENT, supplement.text("材料补正齐全后即予受理，办理期限自受理之日起计算。").text("${再次告知理由}")
                .right("${发文机关}（印章）　　").right("经办人：${经办人}　　").right("${日期}　　"));
        write(Form.ACCEPTANCE, new Template().mark("${标注}").organ("${发文机关}").title("最低生活保障${标题}").right("${发文字号}")
                .to("${收件人}（${村居}）：")
                .text("你于${申请日期}提出的${户别}最低生活保障申请，经审查材料齐全，决定自${受理日期}起受理，案卷编号${案卷编号}。")
                .text("我们将组织信息核对，并在${调查期限}以前完成入户调查，随后进行民主评议、审核和公示。调查人员不少于两人，请你和家庭成员如实说明情况并在核查表上签字。")
                .text("办理期间家庭成员、收入或者财产发生变化的，请及时告知我们。办理最低生活保障不收取任何费用。").right("")
                .right("${发文机关}（印章）　　").right("经办人：${经办人}　　").right("${日期}　　"));
    }

    private static void decision(Form form, String decision, String opinion, boolean refusal) throws IOException {
        Template letter = new Template().mark("${标注}").organ("${发文机关}").title("最低生活保障${标题}").right("${发文字号}")
                .to("${收件人}：").text("你于${申请日期}申请${户别}最低生活保障（案卷编号${案卷编号}）。", decision).text(opinion);
        if (refusal) {
            letter.text("理由和依据：").text("${理由}");
        }
        write(form, letter.text("计算过程：").text("${计算过程}").text("${救济途径}").right("").right("${发文机关}（印章）　　")
                .right("${日期}　　"));
    }

    private static void verificationNotice() throws IOException {
        Template notice = new Template().mark("${标注}").organ("${发文机关}").title("${标题}").right("${发文字号}")
                .to("${收件人}：").text("你于${申请日期}申请${户别}最低生活保障（案卷编号${案卷编号}）。经你和家庭成员授权，我们于${核对日期}核对了你家庭的经济状况，发现下列情况与申报不一致或者影响认定：");
        notice.form(new int[] {12, 16, 30, 18, 24}, new Cell[] {label("成员"), label("项目"), label("核对结果"), label("数据来源"), label("数据日期和说明")},
                new Cell[] {value("${结果.成员}"), value("${结果.项目}"), value("${结果.内容}").toLeft(), value("${结果.来源}"), value("${结果.说明}").toLeft()});
        write(Form.VERIFICATION_NOTICE, notice.text("核对结论：${核对结论}").text("${告知理由}").text("${异议办法}").text("请在送达回证上签收；签收不表示同意。")
                .right("").right("${发文机关}（印章）　　").right("${日期}　　"));
    }

    private static void revocation() throws IOException {
        write(Form.REVOCATION, new Template().mark("${标注}").organ("${发文机关}").title("最低生活保障${标题}").right("${发文字号}")
                .to("${收件人}：").text("${原决定机关}于${原决定日期}就你${户别}最低生活保障申请（案卷编号${案卷编号}）作出的决定（${原决定}），经查存在下列错误：")
                .text("${理由}").text("现决定撤销上述决定。${意见}").text("本案按规定重新办理，结果另行书面告知。").text("${救济途径}")
                .right("").right("${发文机关}（印章）　　").right("${日期}　　"));
    }

    private static void delivery() throws IOException {
        Template proof = Template.ofForm().mark("${标注}").organ("${发文机关}").title("${标题}");
        proof.form(new int[] {22, 28, 18, 32},
                new Cell[] {label("送达文书名称"), value("${文书名称}").over(3).tall(700)},
                new Cell[] {label("发文字号"), value("${发文字号}"), label("案卷（收件）编号"), value("${编号}")},
                new Cell[] {label("受送达人"), value("${收件人}"), label("送达期限"), value("${送达期限}")},
                new Cell[] {label("送达地点"), value("${送达地点}").over(3).tall(700)},
                new Cell[] {label("送达方式"), value("${送达方式}").over(3).tall(700)},
                new Cell[] {label("收件人签名\n或者捺印"), value("${签收人}"), label("与受送达人关系"), value("${签收关系}")},
                new Cell[] {label("收到日期"), value("${签收日期}").over(3).tall(700)},
                new Cell[] {label("代收、拒收事由\n和见证人签名"), value("${送达说明}").over(3).tall(1500)},
                new Cell[] {label("送达人签名"), value("\n\n→　　　　年　　月　　日　　").over(3).tall(1200)},
                new Cell[] {label("备注"), value("").over(3).tall(900)});
        write(Form.DELIVERY, proof.note("说明：一、受送达人本人签收；本人不在的，由同住的成年家属或者其代理人签收，并注明与受送达人的关系。"
                + "二、拒绝签收的，由送达人写明事由和日期，请见证人签名，把文书留在住所，视为送达。三、本回证扫描后登记入卷，作为送达的凭证。"));
    }

    static void write(Form form, Template template) throws IOException {
        Files.write(FOLDER.resolve(form.template()), template.bytes());
    }
}
