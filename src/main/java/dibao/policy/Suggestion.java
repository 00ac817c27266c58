package dibao.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 是否想填 — the known word nearest to what was typed. */
final class Suggestion {

    private static final Pattern DAY = Pattern.compile("(\\d{4})\\s*[-/.年]?\\s*(\\d{1,2})\\s*[-/.月]?\\s*(\\d{1,2})日?");
    private static final LocalDate EXCEL_EPOCH = LocalDate.of(1899, 12, 30);

    private Suggestion() {}

    /** A clause to append to a message, or nothing when no known word is near. */
    static String among(String typed, Collection<String> known) {
        return known.stream().filter(word -> near(typed, word))
                .min(Comparator.<String>comparingInt(word -> distance(typed, word))
                        .thenComparingInt(word -> Math.abs(word.length() - typed.length())))
                .map(word -> "，是否想填“" + word + "”？").orElse("");
    }

    /** For what was meant as a day: {@code 2018/1/1}, {@code 2018年1月1日}, {@code 20180101}, a serial number of Excel. */
    static String day(String typed) {
        Matcher parts = DAY.matcher(typed.strip());
        try {
            if (parts.matches()) {
                return suggested(LocalDate.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3))));
            }
            return typed.matches("[34]\\d{4}") ? suggested(EXCEL_EPOCH.plusDays(Long.parseLong(typed))) : "";
        } catch (DateTimeException noDay) {
            return "，没有这一天";
        }
    }

    private static String suggested(LocalDate day) {
        return "，是否想填“" + day + "”？";
    }

    private static boolean near(String typed, String word) {
        return distance(typed, word) <= Math.max(1, Math.max(typed.length(), word.length()) / 2)
                && distance(typed, word) < Math.max(typed.length(), word.length());
    }

    /** Edits to get from one to the other; two neighbours swapped are one. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + same, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
