package dibao.policy;

import org.jspecify.annotations.Nullable;

/**
 * 变异 — one number of a release moved by one unit.
 *
 * @param where     the cell, or file, key and day of a parameter
 * @param change    {@code 住房套数上限（自 2012-12-12 起）2 改为 3}
 * @param noticedBy number of the first case that comes out otherwise, or null: 未被用例覆盖
 */
public record Mutant(String where, String change, @Nullable String noticedBy) {

    public boolean noticed() {
        return noticedBy != null;
    }

    @Override
    public String toString() {
        return where + " " + change + (noticed() ? "：被用例 " + noticedBy + " 发现" : "：未被用例覆盖");
    }
}
