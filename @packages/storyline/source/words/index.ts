import type { Language } from "@packages/report";
import { en } from "./en.ts";
import { id, type Words } from "./id.ts";

export type { Words };
export const WORDS: Record<Language, Words> = { id, en };
