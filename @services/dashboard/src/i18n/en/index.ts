import type { Words } from "../id/index.ts";
import { account } from "./account.ts";
import { common } from "./common.ts";
import { records } from "./records.ts";

/** Every word of the dashboard in English. */
export const en: Words = { ...common, ...account, ...records };
