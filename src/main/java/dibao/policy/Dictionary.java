package dibao.policy;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** 业务词典 — dictionary.yaml: the column headers that rule tables may use, each tied to one field of the facts. */
record Dictionary(Map<String, Word> byHeader) {

    static final String FILE = "dictionary.yaml";

    private record File(List<Word> words) {}

    static Dictionary read(RuleFiles files, Faults faults) {
        var byHeader = new LinkedHashMap<String, Word>();
        var places = YamlLines.of(files, FILE);
        YamlReader.read(files, FILE, File.class, faults).map(File::words).ifPresent(words -> words.forEach(word -> {
            String where = places.where("words", words.indexOf(word)) + " ";
            if (word == null) {
                faults.add(where, "是空的词条");
            } else if (sound(word, where + word.name(), faults)) {
                put(byHeader, word.name(), word, where, faults);
                word.synonyms().forEach(synonym -> put(byHeader, synonym, word, where, faults));
            }
        }));
        return new Dictionary(byHeader);
    }

    private static void put(Map<String, Word> byHeader, String header, Word word, String where,
            Faults faults) {
        if (byHeader.put(header, word) != null) {
            faults.add(where + header, "词条或同义词重复");
        }
    }

    private static boolean sound(Word word, String where, Faults faults) {
        if (word.name() == null || word.fact() == null || word.field() == null || word.type() == null) {
            faults.add(where, "词条要有 name、fact、field、type");
            return false;
        }
        Optional<Class<?>> javaType = word.fact().fieldType(word.field());
        if (javaType.isEmpty() || !word.type().fits(javaType.get())) {
            faults.add(where, "“" + word.fact() + "”没有类型为" + word.type() + "的字段“" + word.field() + "”");
            return false;
        }
        if (word.range() != null && (word.range().size() != 2
                || word.range().get(0).compareTo(word.range().get(1)) > 0)) {
            faults.add(where, "range 应为 [最小, 最大]");
            return false;
        }
        for (String one : word.words()) {
            if (!DrlWriter.harmless(one)) {
                faults.add(where, "“" + CellText.shown(one) + "”只能含汉字、字母、数字和括号");
                return false;
            }
        }
        if (new HashSet<>(word.words()).size() < word.words().size()) {
            faults.add(where, "words 里有重复的词，每个词只写一次：" + String.join("、", word.words()));
            return false;
        }
        if (word.type() == Word.Type.词 && word.words().isEmpty()) {
            faults.add(where, "词要列出允许的 words");
            return false;
        }
        return true;
    }

    Optional<Word> find(String header) {
        return Optional.ofNullable(byHeader.get(header));
    }

    Set<String> headers() {
        return byHeader.keySet();
    }
}
