/** Shapes of a slide, layout or master: ids of their own, titles as titles, tables with a heading row. */
export function mendShapes(xml: string): string {
  let id = 0;
  return (
    xml
      .replace(/<p:cNvPr id="\d+"/g, () => {
        id += 1;
        return `<p:cNvPr id="${id}"`;
      })
      // A title is the title by its type; what number it has says nothing, and it prompts for nothing.
      .replace(/<p:ph\s[^>]*type="title"[^>]*\/>/g, '<p:ph type="title"/>')
      .replace(/(<p:cNvPr id="\d+" name=")[^"]*("[^>]*>(?:(?!<p:cNvPr).)*?<p:ph type="title"\/>)/gs, "$1Judul$2")
      .replaceAll("<a:tblPr/>", '<a:tblPr firstRow="1"/>')
      // A master has no number of its own.
      .replace(/(type="slidenum">(?:(?!<\/a:fld>).)*<a:t>)null(?=<\/a:t>)/gs, "$1‹#›")
      // A paragraph has one set of properties, before its first run.
      .replace(/(<\/a:r>)<a:pPr(?:[^>]*\/>|[^>]*>.*?<\/a:pPr>)(?=<a:r>)/gs, "$1")
  );
}
