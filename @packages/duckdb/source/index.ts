export { attachDatabase, openDatabase, quoted } from "./open.ts";
