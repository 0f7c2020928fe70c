import type { Story } from "@packages/storyline";
import { LOCALES } from "../locales.ts";
import { all, children, copy, create, first, remove, text, type Element } from "./dom.ts";

/**
 * Puts lines into a body of text, each a paragraph that looks like the first that was there. Text that is longer than its
 * box is shrunk by the program that shows it.
 */
export function setText(body: Element, lines: string[], language: Story["language"]): void {
  const paragraphs = children(body, "a:p");
  const pattern = paragraphs[0] ? copy(paragraphs[0]) : create(body, "a:p");
  for (const paragraph of paragraphs) remove(paragraph);
  for (const line of lines) body.appendChild(paragraphOf(pattern, line, LOCALES[language]));
  const properties = children(body, "a:bodyPr")[0];
  const fits = ["a:normAutofit", "a:spAutoFit", "a:noAutofit"];
  if (properties && !fits.some((name) => children(properties, name).length > 0)) {
    // Before what may follow it: 3D and extensions.
    const after = children(properties).find(({ nodeName }) => !/^a:(prstTxWarp)$/.test(nodeName)) ?? null;
    properties.insertBefore(create(properties, "a:normAutofit"), after);
  }
}

function paragraphOf(pattern: Element, line: string, locale: string): Element {
  const paragraph = copy(pattern);
  const [run] = all(paragraph, "a:r");
  const looks = run ? children(run, "a:rPr")[0] : children(paragraph, "a:endParaRPr")[0];
  for (const child of children(paragraph)) if (child.nodeName !== "a:pPr") remove(child);
  const properties = create(pattern, "a:rPr");
  if (looks) {
    for (const { name, value } of [...looks.attributes]) properties.setAttribute(name, value);
    for (const child of children(looks)) properties.appendChild(copy(child));
  }
  properties.setAttribute("lang", locale);
  const filled = create(pattern, "a:r");
  const words = create(pattern, "a:t");
  text(words, line);
  filled.appendChild(properties);
  filled.appendChild(words);
  paragraph.appendChild(filled);
  return paragraph;
}

/** The body of text of a shape. */
export function bodyOf(shape: Element): Element | null {
  return first(shape, "p:txBody");
}
