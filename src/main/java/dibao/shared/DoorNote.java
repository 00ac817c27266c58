package dibao.shared;

/** 入口提示 — what waits behind a door of the home page, in a few words; a room may give one, the gate shows it. */
public interface DoorNote {

    /** Address of the door. */
    String path();

    /** e.g. 未送达 3 件 */
    String note(Officer reader);
}
