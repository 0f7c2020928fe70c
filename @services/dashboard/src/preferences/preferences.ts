import type { Language } from "@packages/report";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export type Preferences = { language: Language; theme: Theme };

/** The cookies that keep them; not secret, so that the page may write them itself. */
export const LANGUAGE_COOKIE = "atlas-language";
export const THEME_COOKIE = "atlas-theme";

export const isLanguage = (value: unknown): value is Language => value === "id" || value === "en";
export const isTheme = (value: unknown): value is Theme => THEMES.some((theme) => theme === value);
