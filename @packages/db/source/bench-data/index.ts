export { publishBenchData } from "./publish.ts";
