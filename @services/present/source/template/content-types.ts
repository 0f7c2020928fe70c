import type { Parts } from "../pptx/zip.ts";
import { all, create, parse, remove, serialise } from "./dom.ts";
import { relationsOf, relationsPart } from "./relations.ts";

const TYPES = "[Content_Types].xml";
const OFFICE = "application/vnd.openxmlformats-officedocument";

const KINDS: [RegExp, string][] = [
  [/^ppt\/notesSlides\//, `${OFFICE}.presentationml.notesSlide+xml`],
  [/^ppt\/notesMasters\//, `${OFFICE}.presentationml.notesMaster+xml`],
  [/^ppt\/theme\//, `${OFFICE}.theme+xml`],
];

/** The parts that are reached from the package's root, with types of these and no others; a copy has its original's. */
export function dropUnused(parts: Parts, copies: Map<string, string>): Parts {
  const reached = new Set([TYPES, "_rels/.rels"]);
  const visit = (part: string) => {
    for (const { target, external } of relationsOf(parts, part)) {
      if (external || reached.has(target) || !parts.has(target)) continue;
      reached.add(target);
      reached.add(relationsPart(target));
      visit(target);
    }
  };
  visit("");
  const kept: Parts = new Map([...parts].filter(([name]) => reached.has(name)));
  const xml = kept.get(TYPES);
  if (typeof xml !== "string") return kept;
  const document = parse(xml);
  const root = document.documentElement;
  if (!root) return kept;
  const typed = new Set<string>();
  const types = new Map(
    all(document, "Override").map((one) => [one.getAttribute("PartName")?.slice(1), one.getAttribute("ContentType")]),
  );
  for (const override of all(document, "Override")) {
    const name = (override.getAttribute("PartName") ?? "").slice(1);
    if (kept.has(name)) typed.add(name);
    else remove(override);
  }
  for (const name of kept.keys()) {
    if (typed.has(name) || name.includes("/_rels/")) continue;
    const type = types.get(copies.get(name)) ?? KINDS.find(([pattern]) => pattern.test(name))?.[1];
    if (type == null) continue;
    root.appendChild(create(root, "Override", { PartName: `/${name}`, ContentType: type }));
  }
  if (!all(document, "Default").some((one) => one.getAttribute("Extension") === "xlsx")) {
    const type = `${OFFICE}.spreadsheetml.sheet`;
    root.insertBefore(create(root, "Default", { Extension: "xlsx", ContentType: type }), root.firstChild);
  }
  kept.set(TYPES, serialise(document));
  return kept;
}
