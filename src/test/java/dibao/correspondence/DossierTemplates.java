package dibao.correspondence;

import static dibao.correspondence.FormTemplates.labels;
import static dibao.correspondence.FormTemplates.values;
import static dibao.paper.Template.label;
import static dibao.paper.Template.value;

import dibao.paper.Template;
import dibao.paper.Template.Cell;
import java.io.IOException;

/** 低保证, and what binds a dossier: the table of contents and the page of a sheet that has no form of its own. */
final class DossierTemplates {

    private static final int[] FOUR = {18, 32, 18, 32};

    private DossierTemplates() {}

    static void write() throws IOException {
        Template certificate = Template.ofForm().mark("${标注}").organ("${县}").title("${标题}").centred("${发文字号}");
        certificate.form(FOUR,
                new Cell[] {label("持证人"), value("${申请人}"), label("户别"), value("${户别}")},
                new Cell[] {label("身份证号码"), value("${申请人身份证号}").over(3)},
                new Cell[] {label("家庭住址"), value("${乡镇}${村居}${住址}").over(3)},
                new Cell[] {label("保障人口"), value("${保障人口}人"), label("月保障金额"), value("${保障金额}元")},
                new Cell[] {label("起始月份"), value("${起始月}"), label("案卷编号"), value("${案卷编号}")});
        certificate.heading("保障对象").form(new int[] {10, 22, 12, 36, 20}, labels("序号 姓名 性别 身份证号码 与户主关系"),
                values("共同生活成员", "序号 姓名 性别 身份证号 关系"));
        certificate.heading("复核记录").form(new int[] {18, 22, 22, 18, 20}, labels("复核日期 复核结果 月保障金额（元） 执行月份 经办人（盖章）"),
                FormTemplates.blanks(5), FormTemplates.blanks(5), FormTemplates.blanks(5), FormTemplates.blanks(5), FormTemplates.blanks(5),
                FormTemplates.blanks(5));
        LetterTemplates.write(Form.CERTIFICATE, certificate.right("发证机关：${发文机关}（印章）　　").right("发证日期：${日期}　　")
                .note("持证须知：一、家庭人口、收入、财产发生变化的，应当在当月告知乡镇人民政府。二、按规定接受定期复核。三、本证不得涂改、转借，遗失的及时申请补发。"));

        Template contents = Template.ofForm().mark("${标注}").title("最低生活保障案卷").form(FOUR,
                new Cell[] {label("案卷编号"), value("${案卷编号}"), label("户别"), value("${户别}")},
                new Cell[] {label("申请人"), value("${申请人}"), label("身份证号码"), value("${申请人身份证号}")},
                new Cell[] {label("住址"), value("${乡镇}${村居}${住址}").over(3)},
                new Cell[] {label("受理日期"), value("${受理日期}"), label("办理状态"), value("${状态}")},
                new Cell[] {label("立卷单位"), value("${发文机关}"), label("打印日期"), value("${日期}")});
        contents.heading("${标题}").form(new int[] {7, 38, 24, 13, 18}, labels("序号 材料名称 日期 责任人 页数／附件"),
                new Cell[] {value("${目录.序号}"), value("${目录.名称}").toLeft(), value("${目录.日期}"), value("${目录.责任人}"), value("${目录.附件}")});
        contents.heading("附件清单").form(new int[] {8, 62, 30}, labels("序号 文件名 所属材料"),
                new Cell[] {value("${附件.序号}"), value("${附件.文件}").toLeft(), value("${附件.材料}")});
        LetterTemplates.write(Form.DOSSIER, contents.note("立卷人签字：　　　　　　　　　检查人签字：　　　　　　　　　　　　年　　月　　日"));

        LetterTemplates.write(Form.SHEET, Template.ofForm().mark("${标注}").title("${材料名称}")
                .note("案卷编号：${案卷编号}　材料第${材料序号}号　申请人：${申请人}")
                .form(new int[] {17, 83},
                        new Cell[] {label("日期"), value("${办理日期}").toLeft()},
                        new Cell[] {label("责任人"), value("${责任人}").toLeft()},
                        new Cell[] {label("内容"), value("${要点}").toLeft().tall(4200)},
                        new Cell[] {label("附件"), value("${附件}").toLeft()},
                        new Cell[] {label("签字"), value("\n→责任人签字：　　　　　　　　　　　　　　年　　月　　日").toLeft().tall(1100)}));
    }
}
