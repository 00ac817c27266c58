package dibao.paper;

/**
 * 批注 — what is wrong with one cell, in Chinese. Several marks of one cell are joined.
 *
 * @param warning only worth a look: yellow where a fault is red
 */
public record Mark(String sheet, String address, String message, boolean warning) {

    public Mark(String sheet, String address, String message) {
        this(sheet, address, message, false);
    }

    public Mark asWarning() {
        return new Mark(sheet, address, "提示：" + message, true);
    }
}
