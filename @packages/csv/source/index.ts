export { isTelephone, looksLikeFormula } from "./formula.ts";
export { byteOrderMark, lineOf } from "./line.ts";
