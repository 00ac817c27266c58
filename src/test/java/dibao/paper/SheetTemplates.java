package dibao.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the printed sheets of meetings, walls and batches that ship, once; afterwards they are edited in Word. */
final class SheetTemplates {

    private static final Path FOLDER = Path.of("src/main/resources/letters");

    private SheetTemplates() {}

    public static void main(String[] unused) throws IOException {
        notice();
        cover();
        write("appraisal-record.docx", new Template().mark("${演示}").title("最低生活保障民主评议记录")
                .note("${村居}　　${编号}").note("评议日期：${评议日期}　　评议地点：${评议地点}")
                .note("会议程序：一、宣讲政策；二、介绍情况；三、现场评议；四、形成结论；五、签字确认。")
                .heading("参加评议人员（${到会}）")
                .list(new int[] {8, 26, 32, 34}, new String[] {"序号", "姓名", "身份", "签字"},
                        "${人员.序号}", "${人员.姓名}", "${人员.身份}", "${人员.签字}")
                .heading("逐户评议情况")
                .list(new int[] {8, 14, 31, 12, 35}, new String[] {"序号", "申请人", "案卷编号", "结论", "评议情况"},
                        "${各户.序号}", "${各户.申请人}", "${各户.案卷编号}", "${各户.结论}", "${各户.评议情况}")
                .note("结论分为：属实、不属实、有争议。以上记录经参加评议人员核对无误。")
                .note("主持人（签字）：　　　　　　　　　　　　　　　　　记录人（签字）：")
                .note("村（居）委会（盖章）：　　　　　　　　　　　　　　乡镇人民政府（盖章）："));
    }

    /** Both levels: what is public is data, so the contents stand in one column. */
    private static void notice() throws IOException {
        write("wall-notice.docx", new Template().mark("${演示}").title("${标题}").note("${村居}　　${编号}")
                .text("根据《社会救助暂行办法》和《最低生活保障审核审批办法（试行）》的规定，现将有关情况公示如下：")
                .list(new int[] {8, 20, 72}, new String[] {"序号", "申请人", "公示内容"}, "${各户.序号}", "${各户.申请人}", "${各户.内容}")
                .text("${不予公开}")
                .text("公示期：${张贴日期}张贴，至${截止日期}止。对公示内容有异议的，请在公示期内向乡镇人民政府（街道办事处）或县民政局反映。")
                .right("${落款}　　").right("${张贴日期}　　"));
    }

    private static void cover() throws IOException {
        write("batch-cover.docx", new Template().mark("${演示}").organ("${乡镇}人民政府").title("最低生活保障申请上报批次封面")
                .note("批次号：${批次号}").note("上报日期：${日期}　　经办人：${上报人}")
                .text("${县}民政局：现将下列${户数}户最低生活保障申请材料上报，请审批。")
                .list(new int[] {8, 34, 16, 24, 18}, new String[] {"序号", "案卷编号", "申请人", "村（居）", "拟保障金额（元/月）"},
                        "${各户.序号}", "${各户.案卷编号}", "${各户.申请人}", "${各户.村居}", "${各户.金额}")
                .note("民政所负责人（签字）：　　　　　　　　　　　　　乡镇负责人（签字）：")
                .right("${乡镇}人民政府（盖章）　　")
                .note("－　－　－　－　－　－　－　－　－　－　－　－　－　－　－　－　－　－")
                .heading("县级签收")
                .note("今收到${乡镇}上报的第${批次号}批最低生活保障申请材料，共　　户、　　份。")
                .note("收件人（签字）：　　　　　　　　　　　　　　收件日期：　　年　　月　　日"));
    }

    private static void write(String name, Template template) throws IOException {
        Files.write(FOLDER.resolve(name), template.bytes());
    }
}
