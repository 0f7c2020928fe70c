/** What SheetJS does not tell, read from a sheet's XML itself. */
export type SheetScan = {
  /** 1-based. */
  hiddenRows: Set<number>;
  formulasWithoutValue: number;
  errorCells: number;
  /** Text of error cells by A1 address: the parser knows the old ones alone, and no #SPILL!. */
  errors: Map<string, string>;
};

const rowTag = /<(?:\w+:)?row\b([^>]*)>/g;
const formulaTag = /<(?:\w+:)?f[\s>/]/g;
const errorAttribute = /\st=["']e["']/g;
const cellEnd = /<\/(?:\w+:)?c>/g;

/** Without any of these there is nothing to find. */
const signs = ["hidden=", "<f>", "<f ", ":f>", ":f ", 't="e"', "t='e'"];

export const emptyScan: SheetScan = {
  hiddenRows: new Set(),
  formulasWithoutValue: 0,
  errorCells: 0,
  errors: new Map(),
};

/** Scans a sheet's XML. It costs next to nothing where there are no hidden rows, formulas or errors. */
export function scanSheet(xml: Buffer): SheetScan {
  if (!signs.some((sign) => xml.includes(sign))) return emptyScan;
  const text = xml.toString("latin1");
  return {
    hiddenRows: text.includes("hidden=") ? hiddenRows(text) : new Set(),
    formulasWithoutValue: countFormulasWithoutValue(text),
    ...errorTexts(text),
  };
}

function hiddenRows(text: string): Set<number> {
  const hidden = new Set<number>();
  let row = 0;
  for (const [, attributes = ""] of text.matchAll(rowTag)) {
    row = Number(/\sr=["'](\d+)["']/.exec(attributes)?.[1] ?? row + 1);
    if (/\shidden=["'](?:1|true)["']/.test(attributes)) hidden.add(row);
  }
  return hidden;
}

function countFormulasWithoutValue(text: string): number {
  let count = 0;
  for (const match of text.matchAll(formulaTag)) {
    const { tag, content } = cellAround(text, match.index);
    // An empty text is a value too: ="" is cached as <v></v> in a cell of type str.
    const value = /<(?:\w+:)?v\b[^>]*>([^<]*)/.exec(content);
    if (value === null || (value[1] === "" && !/\st=["']str["']/.test(tag))) count++;
  }
  return count;
}

function errorTexts(text: string): Pick<SheetScan, "errorCells" | "errors"> {
  const errors = new Map<string, string>();
  let errorCells = 0;
  for (const match of text.matchAll(errorAttribute)) {
    errorCells++;
    const { tag, content } = cellAround(text, match.index + 1);
    const address = /\sr=["'](\w+)["']/.exec(tag)?.[1];
    const value = /<(?:\w+:)?v\b[^>]*>([^<]*)/.exec(content)?.[1];
    if (address !== undefined && value !== undefined) errors.set(address, value);
  }
  return { errorCells, errors };
}

/** The opening tag of the cell that `index` lies in, or that opens last before it, and what follows up to its end. */
function cellAround(text: string, index: number): { tag: string; content: string } {
  const start = text.lastIndexOf("<", index - 1);
  cellEnd.lastIndex = index;
  const end = cellEnd.exec(text)?.index ?? text.length;
  const cell = text.slice(start, end);
  return { tag: cell.slice(0, cell.indexOf(">") + 1), content: cell };
}
