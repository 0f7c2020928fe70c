import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../paths.ts";

/** How many items of level 1 and 2 each section of OWASP ASVS 5.0 has; they are numbered from 1. */
const sections = `1.1:2 1.2:9 1.3:11 1.4:3 1.5:2 2.1:3 2.2:3 2.3:4 2.4:1 3.2:2 3.3:4 3.4:6 3.5:5 3.7:2 4.1:3 4.2:1 4.3:2 4.4:4 5.1:1 5.2:3 5.3:2 5.4:3 6.1:3 6.2:12 6.3:4 6.4:4 6.5:5 6.6:3 6.8:4 7.1:3 7.2:4 7.3:2 7.4:5 7.5:2 7.6:2 8.1:2 8.2:3 8.3:1 8.4:1 9.1:3 9.2:4 10.1:2 10.2:2 10.3:4 10.4:11 10.5:5 10.6:2 10.7:3 11.1:2 11.2:3 11.3:3 11.4:4 11.5:1 11.6:1 12.1:3 12.2:2 12.3:4 13.1:1 13.2:5 13.3:2 13.4:5 14.1:2 14.2:4 14.3:3 15.1:3 15.2:3 15.3:7 16.1:1 16.2:5 16.3:4 16.4:3 16.5:3 17.1:1 17.2:4 17.3:2 `;

/** What a row may say of its items. */
const states = ["met", "partly", "open", "not applicable"];

/**
 * Says where @plan/security.md does not hold: an item that is missing or stands twice, a state that is none, an item called
 * met with nothing to show for it, a test that is no longer in its file.
 */
export function checkSecurity(file = path.join(root, "@plan/security.md")): string[] {
  const rows = [...readFileSync(file, "utf8").matchAll(/^\| (\d[\d., ]*?) *\| (.*?) *\| (.*?) *\| (.*?) *\|$/gm)];
  const problems: string[] = [];
  const seen = new Map<string, number>();
  for (const [, ids = "", state = "", how = "", proof = ""] of rows) {
    for (const id of ids.split(/,\s*/)) seen.set(id, (seen.get(id) ?? 0) + 1);
    if (!states.includes(state)) problems.push(`${ids}: "${state}" is none of ${states.join(", ")}`);
    if (how === "") problems.push(`${ids}: says nothing of how`);
    if (state === "met" && proof === "") problems.push(`${ids}: is called met, with nothing to show for it`);
    problems.push(...brokenProofs(ids, proof, path.dirname(file)));
  }
  const wanted = allItems();
  problems.push(...wanted.filter((id) => !seen.has(id)).map((id) => `${id} is missing`));
  for (const [id, times] of seen) {
    if (times > 1) problems.push(`${id} stands ${times} times`);
    if (!wanted.includes(id)) problems.push(`${id} is no item of level 1 or 2`);
  }
  return problems.map((problem) => `${path.relative(root, file)}: ${problem}`);
}

/** A proof is a link whose text stands in the file that it leads to, such as the name of a test. */
function brokenProofs(ids: string, proof: string, folder: string): string[] {
  return [...proof.matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)].flatMap(([, text = "", target = ""]) => {
    const source = readFileSync(path.join(folder, target), "utf8");
    return source.includes(text.replaceAll("\\", "")) ? [] : [`${ids}: "${text}" is not in ${target}`];
  });
}

function allItems(): string[] {
  return sections
    .trim()
    .split(/\s+/)
    .flatMap((section) => {
      const [name, count] = section.split(":");
      return Array.from({ length: Number(count) }, (_, index) => `${name}.${index + 1}`);
    });
}
