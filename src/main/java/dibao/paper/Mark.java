package dibao.paper;

/** 批注 — what is wrong with one cell, in Chinese. Several marks of one cell are joined. */
public record Mark(String sheet, String address, String message) {}
