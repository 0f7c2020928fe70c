export { contrast } from "./colour.ts";
export { brandTokens, LEAST_CONTRAST, type BrandColours } from "./tokens.ts";
