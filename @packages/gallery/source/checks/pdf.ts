import { poppler } from "../poppler.ts";

/** Points. */
type Word = { text: string; left: number; top: number; right: number; bottom: number };
export type Page = { width: number; height: number; words: Word[] };

/** What is wrong with the pages of a PDF by where its words are, those of charts and tables among them. */
export async function pdfFindings(file: string): Promise<string[][]> {
  return (await pdfPages(file)).map(pageFindings);
}

/** What is wrong with a PDF as a whole: one without tags says nothing to who does not see it. */
export async function fileFindings(file: string): Promise<string[]> {
  const said = await poppler("pdfinfo", [file]);
  return /^Tagged:\s+yes$/m.test(said) ? [] : ["the PDF is not tagged"];
}

/** The words of every page, as poppler finds them. */
export async function pdfPages(file: string): Promise<Page[]> {
  const html = await poppler("pdftotext", ["-bbox", "-enc", "UTF-8", file, "-"]);
  return [...html.matchAll(/<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gs)].map(
    ([, width, height, body]) => ({
      width: Number(width),
      height: Number(height),
      words: [
        ...(body ?? "").matchAll(/<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)<\/word>/gs),
      ].map(([, left, top, right, bottom, text]) => ({
        text: unescape(text ?? ""),
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
      })),
    }),
  );
}

export function pageFindings({ width, height, words }: Page): string[] {
  const outside = words.filter(
    ({ left, top, right, bottom }) => left < -1 || top < -1 || right > width + 1 || bottom > height + 1,
  );
  return [
    ...outside.map(({ text }) => `"${text}" stands beyond the page`),
    ...words.flatMap((one, index) =>
      words
        .slice(index + 1)
        .flatMap((other) => (areOver(one, other) ? `"${one.text}" and "${other.text}" overlap` : [])),
    ),
  ];
}

/** A word's box has room above capitals and below descenders, where two lines may meet unseen. */
function areOver(one: Word, other: Word): boolean {
  const inked = ({ top, bottom }: Word) => ({ top: top + (bottom - top) * 0.2, bottom: bottom - (bottom - top) * 0.2 });
  const [first, second] = [inked(one), inked(other)];
  return (
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
    Math.min(first.bottom, second.bottom) - Math.max(first.top, second.top) > 1
  );
}

function unescape(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}
