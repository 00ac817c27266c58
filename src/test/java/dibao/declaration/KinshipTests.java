package dibao.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What a relative is to the official, and the official to the relative (220号 art. 14)")
class KinshipTests {

    @ParameterizedTest(name = "{0}: the official is the member''s {1}")
    @CsvSource({"父亲, 子女", "女儿, 父母", "祖父母, 孙子女", "孙女, 祖父母", "外祖父母, 外孙子女", "外孙子, 外祖父母", "配偶的父母, 子女配偶",
            "子女配偶, 配偶父母", "妻子, 配偶", "姐妹, 兄弟姐妹", "' 母 ', 子女"})
    void a_tie_is_told_from_the_other_side(String typed, Kinship official) {
        assertThat(Kinship.of(typed)).map(Kinship::inverse).contains(official);
    }

    @ParameterizedTest
    @EnumSource
    void seen_twice_from_the_other_side_it_is_the_same_tie(Kinship tie) {
        assertThat(tie.inverse().inverse()).isEqualTo(tie);
    }

    @Test
    void what_the_law_does_not_name_is_no_such_tie() {
        assertThat(Kinship.of("表兄弟")).isEmpty();
        assertThat(Kinship.of("")).isEmpty();
    }
}
