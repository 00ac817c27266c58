package dibao.policy;

/**
 * 检查结论 — one thing a check has to say of a release.
 *
 * @param where   {@code eligibility.xlsx[规则]D5}, or file, line and key of a YAML value
 * @param message begins with the place, so that it can stand alone
 */
public record Remark(Level level, String where, String message) {

    public enum Level {
        /** Keeps the release from being used. */
        错误,
        /** Somebody should look; the release can be used. */
        提醒,
        /** How something was read that could have been meant otherwise. */
        说明
    }
}
