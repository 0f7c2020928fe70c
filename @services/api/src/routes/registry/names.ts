import { defineList } from "@packages/db/reader";
import { SPECIAL_LABELS } from "@packages/report";
import { asc } from "drizzle-orm";
import { asJson } from "../query/as-json.ts";

/** What a code is called; `unit` is the one that a program is of. */
export type Named = { code: string; name: string; unit: string | null };

/** Names of what codes stand for. */
export type Names = { programs: readonly Named[]; channels: readonly Named[] };

const programs = defineList()(({ visible, select }) => {
  const item = visible.catalog_item();
  return select({ row: asJson({ code: item.code, name: item.name, unit: item.unit_code }) })
    .from(item)
    .orderBy(asc(item.position));
});

const channels = defineList()(({ visible, select }) => {
  const channel = visible.marketing_channel();
  return select({ row: asJson({ code: channel.code, name: channel.name }) })
    .from(channel)
    .orderBy(asc(channel.position));
});

/** What to ask for; `namesOf` makes lists of the answers. */
export const nameQueries = () => [programs({}), channels({})] as const;

/** Codes that stand for what no registry or workbook names. */
export const isSpecial = (code: string): code is keyof typeof SPECIAL_LABELS => code in SPECIAL_LABELS;

/** Programs and channels in the registry's order, and what is none of them. */
export function namesOf(
  programs: readonly { code: string; name: string; unit: string }[],
  channels: readonly { code: string; name: string }[],
): Names {
  return {
    programs: [...programs, { code: "UNMAPPED", name: SPECIAL_LABELS.UNMAPPED.id, unit: null }],
    // What is none of them is among the channels.
    channels: channels.map((row) => ({ ...row, unit: null })),
  };
}
