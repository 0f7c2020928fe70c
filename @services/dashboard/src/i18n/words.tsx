import type { Language } from "@packages/report";
import { createContext, use, type ReactNode } from "react";
import { en } from "./en/index.ts";
import { id, type Words } from "./id/index.ts";

const WORDS: Record<Language, Words> = { id, en };

/** The words of a language, for what is written outside of components. */
export const wordsOf = (language: Language): Words => WORDS[language];

const LanguageContext = createContext<Language>("id");

export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

export const useLanguage = (): Language => use(LanguageContext);
export const useWords = (): Words => WORDS[use(LanguageContext)];
