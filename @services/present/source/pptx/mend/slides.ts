const DECORATIVE =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

/** `name~alt` → its alternative text; `~name` → decoration. */
function toldApart(_whole: string, id: string, name: string, rest: string): string {
  return name === ""
    ? `<p:cNvPr id="${id}" name="${rest}">${DECORATIVE}</p:cNvPr>`
    : `<p:cNvPr id="${id}" name="${name}" descr="${rest}"/>`;
}

/**
 * Shapes of a slide, layout or master: ids of their own, titles as titles, tables with a heading row and a name for those
 * who do not see them, decoration marked as such.
 */
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
      .replace(/(<p:cNvPr id="\d+" name=")[^"]*("[^>]*>(?:(?!<p:cNvPr).)*?<p:ph type="title"\/>)/gs, "$1Title$2")
      .replaceAll("<a:tblPr/>", '<a:tblPr firstRow="1"/>')
      .replace(
        /(<p:graphicFrame>\s*<p:nvGraphicFramePr>\s*<p:cNvPr id="\d+" name="([^"]*)")(?: descr="")?(\s*\/?>)(?=(?:(?!<\/p:graphicFrame>).)*<a:tbl>)/gs,
        '$1 descr="$2"$3',
      )
      .replace(/<p:cNvPr id="(\d+)" name="([^"~]*)~([^"]*)"(?: descr="[^"]*")?\s*(?:\/>|>\s*<\/p:cNvPr>)/g, toldApart)
      // A master has no number of its own.
      .replace(/(type="slidenum">(?:(?!<\/a:fld>).)*<a:t>)null(?=<\/a:t>)/gs, "$1‹#›")
      // A paragraph has one set of properties, before its first run.
      .replace(/(<\/a:r>)<a:pPr(?:[^>]*\/>|[^>]*>.*?<\/a:pPr>)(?=<a:r>)/gs, "$1")
  );
}
