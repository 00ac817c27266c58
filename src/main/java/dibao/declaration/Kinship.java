package dibao.declaration;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 近亲属关系 (220号 art. 14, and the parents of the spouse by annex 4 of the notice). A register says what the relative
 * is to the official; a dossier says what the official is to the member.
 */
enum Kinship {
    配偶, 父母, 子女, 兄弟姐妹, 祖父母, 外祖父母, 孙子女, 外孙子女, 配偶父母, 子女配偶;

    private static final Map<String, Kinship> ALSO = Map.ofEntries(Map.entry("丈夫", 配偶), Map.entry("妻子", 配偶),
            Map.entry("父亲", 父母), Map.entry("母亲", 父母), Map.entry("父", 父母), Map.entry("母", 父母),
            Map.entry("儿子", 子女), Map.entry("女儿", 子女), Map.entry("子", 子女), Map.entry("女", 子女),
            Map.entry("兄弟", 兄弟姐妹), Map.entry("姐妹", 兄弟姐妹), Map.entry("配偶父亲", 配偶父母),
            Map.entry("配偶母亲", 配偶父母), Map.entry("配偶的父母", 配偶父母), Map.entry("孙子", 孙子女),
            Map.entry("孙女", 孙子女), Map.entry("外孙子", 外孙子女), Map.entry("外孙女", 外孙子女));

    static List<String> words() {
        return List.of(values()).stream().map(Enum::name).toList();
    }

    static Optional<Kinship> of(String typed) {
        String word = typed.strip();
        return List.of(values()).stream().filter(k -> k.name().equals(word)).findFirst()
                .or(() -> Optional.ofNullable(ALSO.get(word)));
    }

    /** The same tie, seen from the other side. */
    Kinship inverse() {
        return switch (this) {
            case 配偶, 兄弟姐妹 -> this;
            case 父母 -> 子女;
            case 子女 -> 父母;
            case 祖父母 -> 孙子女;
            case 孙子女 -> 祖父母;
            case 外祖父母 -> 外孙子女;
            case 外孙子女 -> 外祖父母;
            case 配偶父母 -> 子女配偶;
            case 子女配偶 -> 配偶父母;
        };
    }
}
