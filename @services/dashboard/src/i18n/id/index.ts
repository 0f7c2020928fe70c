import { account } from "./account.ts";
import { common } from "./common.ts";
import { records } from "./records.ts";

/** Every word of the dashboard in Indonesian. Names of entities, units and programs come with the data. */
export const id = { ...common, ...account, ...records };

export type Words = typeof id;
