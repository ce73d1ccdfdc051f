/** Points on a page of A4 with a margin of 7 mm: its short side and its long side. */
const SHORT = 555;
const LONG = 802;
/** The text of a picture is set in 10 points. On a page it is never smaller than 8. */
const LEAST = 8 / 10;

/** What other systems have in place of the family whose widths Graphviz knows. */
const FAMILY = `Arial, Helvetica, 'Liberation Sans', sans-serif`;

const DESCRIPTION =
  'Boxes, from left to right: questions, the facts that their answers make, and the levels and actions that follow. Arrows, or words in a box, say what leads to it. ' +
  'A solid arrow is enough on its own. A dashed arrow counts only together with other answers. ' +
  'A dotted line with a bar means not, or unless. After an arrow with a hollow head, a question is asked.';

/**
 * Draws DOT as SVG with Graphviz (compiled to WebAssembly, loaded when first used): one `svg` element that needs no other
 * file, has a title and a description, and can stand inside a page of HTML. A picture that fits on a page of A4, upright or
 * not, with its text at 8 points or more, has at most that size; another keeps its own. The same text gives the same
 * picture. Throws if the text is no DOT.
 */
export async function renderSvg(dot: string): Promise<string> {
  const { instance } = await import('@viz-js/viz');
  return readable((await instance()).renderString(dot, { format: 'svg' }));
}

/**
 * What Graphviz writes, made for readers. It writes text with every `<`, `>` and quote as an entity, so that tags are found
 * by their brackets. Its titles name nodes by their keys and would show as tips; its ids would stand twice in a page with
 * two pictures.
 */
function readable(svg: string): string {
  const [, width = '', height = '', viewBox = ''] =
    /<svg width="([\d.]+)pt" height="([\d.]+)pt"\s+viewBox="([^"]*)"/.exec(svg) ?? [];
  const title = /<title>([^<]*)<\/title>/.exec(svg)?.[1] ?? '';
  const body = svg
    .slice(svg.indexOf('<g '))
    .replaceAll(/<title>[^<]*<\/title>\n?/g, '')
    .replaceAll(/<!--[^>]*-->\n?/g, '')
    .replaceAll(/<(g|a) id="[^"]*"/g, '<$1')
    .replaceAll('font-family="Arial"', `font-family="${FAMILY}"`);
  const scale = pageScale(Number(width), Number(height));
  const size = `width="${points(Number(width) * scale)}" height="${points(Number(height) * scale)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${size} viewBox="${viewBox}" role="graphics-document document">
<title>${title}</title>
<desc>${DESCRIPTION}</desc>
${body}`;
}

/** By how much a picture is made smaller to fit on a page; 1 where it fits already, or where it would be too small to read. */
function pageScale(width: number, height: number): number {
  const upright = Math.min(SHORT / width, LONG / height);
  const scale = Math.max(upright, Math.min(LONG / width, SHORT / height));
  return scale >= LEAST && scale < 1 ? scale : 1;
}

function points(length: number): string {
  return `${Number(length.toFixed(2))}pt`;
}
