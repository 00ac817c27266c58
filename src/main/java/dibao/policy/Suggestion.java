package dibao.policy;

import java.util.Collection;
import java.util.Comparator;

/** 是否想填 — the known word nearest to what was typed. */
final class Suggestion {

    private Suggestion() {}

    /** A clause to append to a message, or nothing when no known word is near. */
    static String among(String typed, Collection<String> known) {
        return known.stream().filter(word -> near(typed, word))
                .min(Comparator.comparingInt(word -> distance(typed, word)))
                .map(word -> "，是否想填“" + word + "”？").orElse("");
    }

    private static boolean near(String typed, String word) {
        return distance(typed, word) <= Math.max(1, Math.max(typed.length(), word.length()) / 2)
                && distance(typed, word) < Math.max(typed.length(), word.length());
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int swap = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(swap, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
