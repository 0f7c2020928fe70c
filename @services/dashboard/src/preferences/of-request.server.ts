import { getCookie, getRequestHeader } from "@tanstack/react-start/server";
import { isLanguage, isTheme, LANGUAGE_COOKIE, THEME_COOKIE, type Preferences } from "./preferences.ts";

/** What the reader chose before; else the browser's language where it is ours, and the system's theme. */
export function preferencesOfRequest(): Preferences {
  const language = getCookie(LANGUAGE_COOKIE);
  const theme = getCookie(THEME_COOKIE);
  return {
    language: isLanguage(language) ? language : preferred(getRequestHeader("accept-language") ?? ""),
    theme: isTheme(theme) ? theme : "system",
  };
}

function preferred(header: string): "id" | "en" {
  const wanted = header.split(",").map((part) => part.trim().slice(0, 2).toLowerCase());
  return wanted.find(isLanguage) ?? "id";
}
