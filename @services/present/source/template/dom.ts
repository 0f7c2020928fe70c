import { DOMParser, XMLSerializer, type Document, type Element } from "@xmldom/xmldom";

export type { Document, Element };

/** A part as a document. Throws where it is no XML. */
export function parse(xml: string): Document {
  return new DOMParser({
    onError: (level, message) => {
      if (level !== "warning") throw new Error(message);
    },
  }).parseFromString(xml, "text/xml");
}

export function serialise(document: Document): string {
  return new XMLSerializer().serializeToString(document);
}

/** All elements of this name below a node, such as `p:sp`, in their order. */
export function all(node: Document | Element, name: string): Element[] {
  return [...node.getElementsByTagName(name)];
}

export function first(node: Document | Element, name: string): Element | null {
  return all(node, name)[0] ?? null;
}

/** The children of an element that are elements, of one name if it is given. */
export function children(element: Element, name?: string): Element[] {
  return [...element.childNodes].filter(
    (node): node is Element => node.nodeType === 1 && (name === undefined || node.nodeName === name),
  );
}

export function remove(element: Element | null): void {
  element?.parentNode?.removeChild(element);
}

/** A new element of the same namespace as the one beside which it will stand. */
export function create(beside: Element, name: string, attributes: Record<string, string> = {}): Element {
  const document = beside.ownerDocument;
  if (!document) throw new TypeError("an element without a document");
  const prefix = name.includes(":") ? name.slice(0, name.indexOf(":")) : null;
  // A copy that stands nowhere yet knows of no declarations above it.
  const own = beside.prefix === prefix ? beside.namespaceURI : beside.lookupNamespaceURI(prefix);
  const element = document.createElementNS(own ?? document.documentElement?.lookupNamespaceURI(prefix) ?? null, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** A copy of an element with all that is in it. */
export function copy(element: Element): Element {
  return element.cloneNode(true) as Element;
}

/** What XML cannot hold is left out of a text. */
export function text(element: Element, value: string): void {
  element.textContent = value.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
}
