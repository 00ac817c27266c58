package dibao.paper;

import dibao.shared.Refusal;
import java.util.Map;

/** 压缩的文件夹 — a folder handed in as one zip that may be hostile. */
public final class ZippedFolder {

    private static final String ENCRYPTED = "压缩包已加密，请取消密码后重新压缩再上传";
    private static final String DAMAGED = "压缩包已损坏或有重名文件，请把文件夹重新压缩成 zip 再上传";
    private static final String TOO_BIG = "压缩包解压后的内容异常庞大（疑似压缩炸弹），请只压缩规则文件夹本身再上传";
    private static final int MOST_ENTRIES = 500;
    private static final long MOST_BYTES = 64L << 20;

    private ZippedFolder() {}

    /** Whether the file is a zip at all; a workbook is one, too. */
    public static boolean isZip(byte[] file) {
        return Parcel.startsWith(file, Parcel.ZIP);
    }

    /**
     * @return content by path, as the zip names it
     * @throws Refusal one Chinese sentence that says what to do: no zip, encrypted, damaged, zip bomb
     */
    public static Map<String, byte[]> open(byte[] file) {
        if (!isZip(file)) {
            throw Refusal.because("文件不是 zip 压缩包，请把规则文件夹压缩成 zip 再上传");
        }
        return new Inflating(ENCRYPTED, DAMAGED, TOO_BIG, MOST_ENTRIES, MOST_BYTES).inflate(file);
    }
}
