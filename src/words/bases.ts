import type { Bases } from '../engine/pack-data.ts';
import type { Words } from './en/index.ts';

const named = new WeakMap<Bases, Words>();

/** The words of a language with the names that a pack has for its own sources: in every mark, legend and label that names one. */
export function wordsWith(words: Words, bases: Bases): Words {
  const known = named.get(bases);
  if (known) return known;
  const made = make(words, bases);
  named.set(bases, made);
  return made;
}

function make(words: Words, { guide, procedures, interpretation, outside }: Bases): Words {
  const { result, interview } = words;
  const { closing, grounds, law } = result;
  const marked = (mark: string, cites: string): string => `${mark} ${cites}`.trim();
  const ofGuide = (cites: string): string => (guide ? marked(guide.mark, cites) : grounds.guide(cites));
  const bracketed = (mark: string): string => `[${mark} ...]`;
  return {
    ...words,
    ...(guide && {
      interview: {
        ...interview,
        help: {
          ...interview.help,
          guide: interview.help.inShort(guide.title),
          sources: (cites) => `[${ofGuide(cites)}]`,
        },
      },
    }),
    result: {
      ...result,
      closing: {
        ...closing,
        ...(guide && {
          guideMark: bracketed(guide.mark),
          guideMeans: guide.says,
          guide: guide.title,
          official: closing.inThisLanguage(guide.title),
        }),
        ...(procedures && {
          proceduresMark: bracketed(procedures.mark),
          proceduresMean: procedures.says,
        }),
        ...(interpretation && {
          readingMark: bracketed(interpretation.mark),
          readingMeans: interpretation.says,
        }),
      },
      grounds: {
        ...grounds,
        guide: ofGuide,
        procedures: (page, cites) =>
          procedures || guide
            ? [
                procedures ? marked(procedures.mark, page) : grounds.procedures(page, ''),
                ...(cites === '' ? [] : [ofGuide(cites)]),
              ].join('; ')
            : grounds.procedures(page, cites),
        ...(interpretation && { reading: (cites) => marked(interpretation.mark, cites) }),
        ...(outside && { outside: outside.mark }),
        ...(guide && { statement: (id) => capital(marked(guide.mark, id)) }),
        ...(procedures && { proceduresLabel: procedures.title }),
      },
      law: {
        ...law,
        ...(guide && {
          asOf: (date) => law.asOfSource(guide.title, date),
          changed: (date) => law.changedSinceSource(guide.title, date),
        }),
        ...(outside && { notInGuide: `${capital(outside.mark)}. ${law.source}` }),
      },
    },
  };
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
