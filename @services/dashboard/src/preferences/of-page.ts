import { isLanguage, isTheme, LANGUAGE_COOKIE, THEME_COOKIE, type Preferences, type Theme } from "./preferences.ts";
import type { Language } from "@packages/report";

/** As the server wrote them onto `<html>`. */
export function preferencesOfPage(): Preferences {
  const { lang, dataset } = document.documentElement;
  return { language: isLanguage(lang) ? lang : "id", theme: isTheme(dataset["theme"]) ? dataset["theme"] : "system" };
}

export function keepLanguage(language: Language): void {
  keep(LANGUAGE_COOKIE, language);
}

/** Shows the theme at once, and on the next page. */
export function keepTheme(theme: Theme): void {
  keep(THEME_COOKIE, theme);
  document.documentElement.dataset["theme"] = theme;
}

function keep(name: string, value: string): void {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `${name}=${value}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
}
