package dibao.shared;

/** 行政区划 — a county, township, village, community or virtual unit of the statistical divisions. */
public record Region(String code, String name, String kind, String parentCode) {

    public boolean village() {
        return code.length() == 12;
    }

    public boolean township() {
        return code.length() == 9;
    }
}
