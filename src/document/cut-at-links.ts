import type { Link, LinkTarget } from './model.ts';

/** A piece of a text, and where it leads. */
export interface Piece {
  readonly text: string;
  readonly to?: LinkTarget;
}

/** What a page or an anchor may be called, so that every layout can write it as it is. */
const NAME = /^[a-z0-9_.-]+$/;

/** The name of an anchor, or undefined for one that would have to be escaped. */
export function anchorName(anchor: string | undefined): string | undefined {
  return anchor !== undefined && NAME.test(anchor) ? anchor : undefined;
}

/**
 * A text cut where the words of its links stand, one after the other. A link whose words do not come, or that leads to no
 * name that a place can have, is left out.
 */
export function cutAtLinks(text: string, links: readonly Link[] = []): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const link of links) {
    const at = text.indexOf(link.text, from);
    if (at < 0 || link.text === '' || !isPlace(link.to)) continue;
    pieces.push({ text: text.slice(from, at) }, link);
    from = at + link.text.length;
  }
  return [...pieces, { text: text.slice(from) }].filter((piece) => piece.text !== '');
}

function isPlace({ page, anchor }: LinkTarget): boolean {
  return NAME.test(page) && (anchor === undefined || NAME.test(anchor));
}
