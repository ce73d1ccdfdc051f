import type { PackData } from '../../engine/pack-data.ts';
import { foreignSign, looksOf } from '../checks/look-alike.ts';
import { calledIn, isPlace, isUrgent, naming, signsIn } from './likeness.ts';
import { numbersIn } from './numbers.ts';
import { withDigits } from './spelled-numbers.ts';

/** What a text of local settings says that is the rules' own to say. */
export interface Overstep {
  readonly message: string;
  readonly hint: string;
}

/** Of which texts something is looked for: an action and what it warns of say what to do; a contact may say what it helps with. */
export type Says = 'what to do' | 'what it is';

/**
 * What only the rules say, in whatever words: the numbers that they give, the police and the other emergency services, what the
 * guide is cited with, and what becomes of pictures and of what is on a device. To name it is too much, since nobody can list
 * every way to speak against it: "999 is closed", "Refrain from calling 999".
 */
export function overstepsOf(pack: PackData): (text: string, says: Says) => Overstep | undefined {
  const citationIn = citationsOf(pack);
  const numberIn = numbersIn(pack);
  const serviceIn = emergencyServicesOf(pack);
  return (text, says) => {
    const cited = citationIn(text);
    if (cited !== undefined) return likeCitation(cited);
    const sign = foreignSign(text);
    if (sign !== undefined)
      return {
        message: `the text has the letter ${sign}, which could be taken for another one`,
        hint: 'Use the letters of English and Welsh.',
      };
    const number = numberIn(text);
    if (number !== undefined)
      return {
        message: `this names the number ${number.number}, which ${number.like === undefined ? 'the rules give' : `reaches the same as ${number.like}`}`,
        hint: 'Leave it out, in digits and in words: the result says itself when to ring it. Say what else to do.',
      };
    const service = serviceIn(text);
    if (service !== undefined)
      return {
        message: `this names "${service}", and when to ring them only the rules say`,
        hint: 'Leave it out and say what else to do. Somebody of theirs in one place is named with it: "the school police officer".',
      };
    const plain = withDigits(text);
    const word = (DELETING.exec(plain) ?? (says === 'what to do' ? PICTURES.exec(plain) : null))?.[0];
    return word === undefined
      ? undefined
      : {
          message: `this says "${word}", and what becomes of pictures and of what is on a device only the rules say`,
          hint: 'Leave it out and say what else to do.',
        };
  };
}

/** Words for pictures, in small letters and without accents. Calls have video, and people form a picture and an image of somebody. */
const PICTURES = new RegExp(
  `(?<![a-z])(?:(?<!(?:full|whole|clear|clearer|wider|bigger|overall) )pictures?|(?<!(?:self|body)[ -])images?|photos?|photographs?|` +
    `screen ?shots?|pics?|selfies?|nudes?|videos?(?! ?(?:call|link|meeting|conferenc))|[dn]?delwedd(?:au)?|nelwedd(?:au)?|l?luniau|` +
    `ffotograff(?:au)?|(?<!(?:galwad|alwad|[cg]yfarfod|[cg]yswllt) )fideos?|sgrinlun(?:iau)?|hunlun(?:iau)?)(?![a-z])`,
);
const DELETING =
  /(?<![a-z])(?:delet(?:e|es|ed|ing|ion)|eras(?:e|es|ed|ing|ure)|wip(?:e|es|ed|ing)|destroy(?:s|ed|ing)?|d?dileu|d?dilewch|d?dileer|dinistri(?:o|wch)|ddinistri(?:o|wch))(?![a-z])/;

/** Which contact that a short number calls a text names, other than with the place to which somebody of theirs belongs. */
function emergencyServicesOf({ contacts }: PackData): (text: string) => string | undefined {
  const called = contacts
    .filter(isUrgent)
    .flatMap((contact) => calledIn(contact).map((name) => ({ contact, name })));
  const named = called.map(({ contact, name }) => ({ contact, isIn: naming(name) }));
  const words = new Set(
    called.map(({ name }) => signsIn(name)).flatMap((one) => (one.length === 1 ? one : [])),
  );
  const inNoPlace = (clause: string): readonly string[] => {
    const signs = signsIn(clause);
    return signs.filter(
      (word, at) => !words.has(word) || ![-1, 1, 2, 3].some((near) => isPlace(signs[at + near])),
    );
  };
  return (text) => {
    const signs = text.split(/[.,;:!?]\s/).flatMap(inNoPlace);
    return named.find(({ isIn }) => isIn(signs))?.contact.name;
  };
}

/**
 * Which statement of the guide, or place in the procedures, a text names as marks of results do: `police.1`, "guide, police 1",
 * `c2-p17`.
 */
export function citationsOf(pack: PackData): (text: string) => string | undefined {
  // A capital i looks like an l here as well.
  const looks = (text: string): string => looksOf(text).replaceAll('i', 'l');
  const ids = new Map(pack.statements.map(({ id }) => [looks(id), id]));
  const guide = looks('guide');
  return (text) => {
    const seen = looks(text);
    const words = seen.split(/[^\p{L}\p{N}_.]+/u).map((word) => word.replace(/^\.+|\.+$/g, ''));
    const cited = words.map((word, at) => {
      const named = word === guide ? words.slice(at + 1, at + 3).join('.') : '';
      return ids.get(word) ?? ids.get(named);
    });
    return cited.find((id) => id !== undefined) ?? PROCEDURES.exec(text)?.[0];
  };
}

export function likeCitation(cited: string): Overstep {
  return {
    message: `this could be taken for a citation of the guide, \`${cited}\``,
    hint: 'Leave it out: only the rules cite the guide.',
  };
}

/** A place in the procedures, as they are cited: `c2-p17`, `c3pt1-p8`, `s5-i-7`. */
const PROCEDURES = /(?<![\p{L}\p{N}])(?:c\d+(?:pt\d+)?-p\d+|s\d+-[ivx]+-\d+)(?![\p{L}\p{N}])/iu;
