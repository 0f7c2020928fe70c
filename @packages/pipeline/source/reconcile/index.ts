export { reconcile, type ReconcileResult } from "./reconcile.ts";
