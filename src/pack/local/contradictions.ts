import type { Contact, PackData } from '../../engine/pack-data.ts';
import type { Overstep } from './left-to-rules.ts';
import { calledIn, isUrgent } from './likeness.ts';
import { withDigits } from './spelled-numbers.ts';

const RING =
  '(?:ring(?:ing)?|call(?:ing)?|phon(?:e|ing)|telephone|dial(?:ling)?|contact(?:ing)?|tell(?:ing)?|inform(?:ing)?|involv(?:e|ing)|' +
  'alert(?:ing)?|report(?:ing)? (?:it |this )?to|go(?:ing)? to|us(?:e|ing)|ask(?:ing)?|ffonio|ffoniwch|galw|deialu|' +
  'cysylltu a|dweud wrth)';
const SMALL = '(?:(?:the|a|an|you|we|they|anybody|anyone|even|ever|on|yr|y|i|ar|r) ){0,3}';
/** What takes away by itself, and what does so with a word for ringing somebody. */
const AWAY =
  '(?:(?<![a-z])(?:never|instead of|in place of|rather than|no need (?:for|of|to)|avoid|yn lle|byth)|, ?not)';
const NOT =
  "(?<![a-z])(?:not|don'?t|do ?nt|needn'?t|mustn'?t|shouldn'?t|nobody|no ?one|peidiwch a|peidiwch|paid a|heb)";
const FIRST = '(?<![a-z])(?:before|ahead of|cyn)';
const NEEDLESS =
  "(?:is|are|need|needs|must|should|may|can|do|does|will|have|has)? ?(?:not|never|n'?t) (?:to )?(?:be )?(?:rung|called|phoned|dialled|needed|" +
  'necessary|told|informed|involved|contacted|used|wanted)';

/**
 * What in a text of local settings speaks against ringing or telling a contact of the rules: "do not tell social services",
 * "instead of Childline". Only such words are known, not what a text means. The numbers themselves, and those whom an emergency
 * needs, no text names at all (see `left-to-rules.ts`); here they count where they stand in a name.
 */
export function contradictions(pack: PackData): (text: string) => Overstep | undefined {
  const reached = pack.contacts.filter(({ phone, service }) => phone !== undefined || service !== undefined);
  const any = callsOf(reached);
  const urgent = callsOf(reached.filter(isUrgent));
  const against = [
    ...(any === undefined
      ? []
      : [
          `(?:${AWAY}(?:'r)? ${SMALL}(?:${RING} )?|${NOT} ${SMALL}${RING} )${SMALL}${any}`,
          `(?<![a-z0-9])${any} ${NEEDLESS}(?![a-z])`,
        ]),
    ...(urgent === undefined ? [] : [`${FIRST} ${SMALL}(?:${RING} )?${SMALL}${urgent}`]),
  ].map((source) => new RegExp(source));
  return (text) => {
    const plain = withDigits(text).replace(/[’`]/g, "'").replace(/\s+/g, ' ').replace(/ ?- ?/g, ' ');
    const words = against
      .map((pattern) => pattern.exec(plain)?.[0].replace(/^, ?/, ''))
      .find((found) => found !== undefined);
    if (words === undefined) return undefined;
    return {
      message: `this speaks against the rules: "${words}"`,
      hint: 'Say what else to do. Whom the rules say to ring, local settings never take away.',
    };
  };
}

/** The names of contacts, as they stand in a text in small letters, in every form that Welsh gives them. */
function callsOf(contacts: readonly Contact[]): string | undefined {
  const calls = contacts.flatMap(calledIn).map((name) =>
    withDigits(name)
      .replaceAll(/[^a-z0-9]+/g, ' ')
      .trim()
      .replaceAll(' ', '[^a-z0-9]+'),
  );
  return calls.length === 0 ? undefined : `(?:${calls.join('|')})(?![a-z0-9])`;
}
