export { sync, type SyncOptions, type SyncResult, type SyncYear } from "./sync.ts";
