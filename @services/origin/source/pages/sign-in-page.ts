import { readFileSync } from "node:fs";
import path from "node:path";
import type { Language } from "@packages/decks";
import { sendPage, type Markup } from "@services/slides/parts";
import { html } from "hono/html";
import { words } from "./words.ts";

/** Where the script of the page is. */
export const scriptPath = "/sign-in.js";

/** Its text. */
export function signInScript(): string {
  return readFileSync(path.join(import.meta.dirname, "sign-in.js"), "utf8");
}

/**
 * The page to sign in on; afterwards it goes to `next`, a path of this origin. Opened by a one-time link
 * (`/sign-in#token=…`) it asks for a new password first: the script, which alone sees the token, shows that form instead.
 */
export function signInPage(next: string, language: Language): Promise<Response> {
  const { noScript, signIn } = words[language];
  const main = html`<div class="narrow">
    <div class="panel">
      <noscript><p class="problem">${noScript}</p></noscript>
      ${signInForm(next, language)} ${newPasswordForm(language)}
    </div>
  </div>`;
  const other = `/sign-in?next=${encodeURIComponent(next)}${language === "id" ? "&lang=en" : ""}`;
  return sendPage({ title: signIn, language, corner: corner(language, other), main, script: scriptPath });
}

function signInForm(next: string, language: Language): Markup {
  const { email, forgotten, intro, password, show, signIn } = words[language];
  const { busy, failed, saved, tooMany, wrong } = words[language].says;
  return html`<form
    id="sign-in"
    method="post"
    data-next="${next}"
    data-busy="${busy}"
    data-failed="${failed}"
    data-saved="${saved}"
    data-too-many="${tooMany}"
    data-wrong="${wrong}"
  >
    <h1>${signIn}</h1>
    <p class="intro">${intro}</p>
    <p class="done" role="status"></p>
    <label for="email">${email}</label>
    <input
      id="email"
      name="email"
      type="email"
      autocomplete="username"
      inputmode="email"
      autocapitalize="none"
      spellcheck="false"
      maxlength="254"
      required
      autofocus
    />
    <label for="password">${password}</label>
    <input id="password" name="password" type="password" autocomplete="current-password" maxlength="200" required />
    <label class="tick"><input name="show" type="checkbox" />${show}</label>
    <p class="problem" role="alert" hidden></p>
    <button type="submit">${signIn}</button>
    <p class="hint">${forgotten}</p>
  </form>`;
}

function newPasswordForm(language: Language): Markup {
  const { choose, chooseIntro, newPassword, newPasswordHint, save, show } = words[language];
  const { busy, failed, link, tooMany, weak } = words[language].says;
  return html`<form
    id="new-password"
    method="post"
    hidden
    data-busy="${busy}"
    data-failed="${failed}"
    data-link="${link}"
    data-too-many="${tooMany}"
    data-weak="${weak}"
  >
    <h1>${choose}</h1>
    <p class="intro">${chooseIntro}</p>
    <label for="chosen">${newPassword}</label>
    <input
      id="chosen"
      name="password"
      type="password"
      autocomplete="new-password"
      minlength="12"
      maxlength="200"
      aria-describedby="chosen-hint"
      required
    />
    <p class="hint" id="chosen-hint">${newPasswordHint}</p>
    <label class="tick"><input name="show" type="checkbox" />${show}</label>
    <p class="problem" role="alert" hidden></p>
    <button type="submit">${save}</button>
  </form>`;
}

function corner(language: Language, to: string): Markup {
  const { other, otherLanguage } = words[language];
  const lang = language === "id" ? "en" : "id";
  return html`<nav class="corner"><a href="${to}" lang="${lang}" aria-label="${otherLanguage}">${other}</a></nav>`;
}
