package dibao.correspondence;

/** 发文机关 — in whose name a letter goes out, and the words before its year and number. */
record Office(String name, String series) {

    /** @param township 9-digit code of the case's township */
    static Office of(Form form, String township, LetterNumbers numbers) {
        return form.county() ? new Office(numbers.countyName(township) + "民政局", String.valueOf(form.series()))
                : new Office(numbers.townshipName(township) + "人民政府", numbers.shortName(township) + form.series());
    }
}
