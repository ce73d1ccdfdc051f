import type { Language, PackData, TranslationReview } from '../../engine/pack-data.ts';
import { counted } from '../../words/en/counted.ts';
import type { Item, Line, Section } from '../../document/model.ts';
import { code, heading, labelled, part, words } from '../../document/parts.ts';
import type { Page } from '../pages.ts';

/** A text with its translation, and what is known of the two. */
export interface PairedText {
  readonly path: string;
  readonly english: string;
  /** Absent where there is none. */
  readonly says?: string;
  /** What the checks find. */
  readonly found: readonly string[];
  /** The digest of the two as they are, for a review; absent where there is nothing to review. */
  readonly digest?: string;
  readonly read: boolean;
}

export interface TranslationBook {
  readonly pack: PackData;
  readonly language: Language;
  readonly texts: readonly PairedText[];
  readonly review: TranslationReview;
}

const NAMES: Readonly<Record<Language, string>> = { en: 'English', cy: 'Cymraeg' };

/** As many texts as somebody reads at one go. */
const MOST = 120;

/**
 * A translation as pages for whoever reviews it: each text in both languages side by side, where the guide's own words in that
 * language stand, what the checks say, a box to tick and room to write.
 */
export function translationPages(book: TranslationBook): readonly Page[] {
  const pages = chaptersOf(book).flatMap(({ title, texts }) => {
    const parts = Array.from({ length: Math.ceil(texts.length / MOST) }, (_, at) =>
      texts.slice(at * MOST, (at + 1) * MOST),
    );
    return parts.map((some, at) => pageOf(parts.length === 1 ? title : `${title}, ${at + 1}`, some, book));
  });
  return [indexOf(book, pages), ...pages];
}

interface Chapter {
  readonly title: string;
  readonly texts: readonly PairedText[];
}

/** The texts by where they stand, in the order of the pack. */
function chaptersOf({ pack, texts }: TranslationBook): readonly Chapter[] {
  const stages = new Map(pack.questions.map(({ id, stage }) => [id, stage]));
  const groups = new Map(pack.actions.map(({ id, group }) => [id, group]));
  const titles = new Map([...pack.stages, ...pack.groups].map(({ id, title }) => [id, title]));
  const chapters = new Map<string, PairedText[]>();
  for (const text of texts) {
    const [kind = '', id = ''] = text.path.split('.');
    const title = titleOf(kind, titles.get(stages.get(id) ?? groups.get(id) ?? ''));
    chapters.set(title, [...(chapters.get(title) ?? []), text]);
  }
  return [...chapters].map(([title, some]) => ({ title, texts: some }));
}

function titleOf(kind: string, within: string | undefined): string {
  switch (kind) {
    case 'questions':
    case 'actions':
      return `${kind === 'questions' ? 'Questions' : 'Actions'}: ${within ?? 'others'}`;
    case 'levels':
    case 'facts':
    case 'contacts':
    case 'scenarios':
    case 'report':
      return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
    case 'statements':
      return 'What the statements of the guide say';
    case 'notes':
    case 'conflicts':
    case 'since':
      return 'Law, contradictions and changes since the guide';
    default:
      return 'The pack itself';
  }
}

function pageOf(title: string, texts: readonly PairedText[], book: TranslationBook): Page {
  const name = `text-${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
  const left = texts.filter(({ read }) => !read).length;
  return {
    name,
    title,
    about: `${counted(texts.length, 'text')}, ${left} to be reviewed`,
    sections: [
      heading(
        title,
        words(
          'Tick what is right. Write what is better. What is ticked is noted as reviewed by the lines at the end.',
        ),
        ...officialLines(book),
      ),
      ...part('Texts', { items: texts.map((text) => itemOf(text, book)) }),
      ...part('To note the review', { lines: reviewLines(texts, book) }),
    ],
  };
}

function itemOf({ path, english, says, found, read }: PairedText, { language, pack }: TranslationBook): Item {
  const cites = citesOf(path, pack);
  return {
    id: path,
    text: path,
    ...(read ? {} : { box: true as const }),
    lines: [
      labelled('English', english),
      {
        role: says === undefined ? 'caution' : 'strong',
        label: NAMES[language],
        text: says ?? 'not translated',
      },
      ...found.map((text): Line => ({ role: 'caution', label: 'Check', text })),
      ...(cites.length === 0 ? [] : [labelled('Statements of the guide', cites.join(', '))]),
      ...(read ? [words('Reviewed as it is.')] : [{ role: 'write', label: 'Better', text: '' } as const]),
    ],
  };
}

/** What the entry of a text cites; none for what has no entry of its own. */
function citesOf(path: string, pack: PackData): readonly string[] {
  const [kind, id] = path.split('.');
  const entries: readonly { readonly id: string; readonly cites: readonly string[] }[] =
    kind === 'questions' ||
    kind === 'actions' ||
    kind === 'notes' ||
    kind === 'contacts' ||
    kind === 'conflicts'
      ? pack[kind]
      : [];
  return entries.find((entry) => entry.id === id)?.cites ?? [];
}

function officialLines({ pack: { source }, language }: TranslationBook): readonly Line[] {
  const page = source.pages?.[language];
  return page === undefined
    ? []
    : [labelled(`The guide's own words in ${NAMES[language]}`, `${page}, under the same statements`)];
}

function reviewLines(texts: readonly PairedText[], { language }: TranslationBook): readonly Line[] {
  const digests = texts.flatMap(({ path, digest, read }) =>
    digest === undefined || read ? [] : [`    ${path}: '${digest}'`],
  );
  if (digests.length === 0) return [words('All of these have been reviewed.')];
  return [
    words(`Put this into ${language}/reviews.yaml, without the lines of texts that are not right yet.`),
    code(['- by: ROLE OR BODY', '  on: YEAR-MONTH-DAY', '  texts:', ...digests].join('\n'), 'yaml'),
  ];
}

function indexOf(book: TranslationBook, pages: readonly Page[]): Page {
  const { language, pack, review, texts } = book;
  const title = `Review of the texts in ${NAMES[language]}`;
  const found = texts.filter((text) => text.found.length > 0).length;
  const list: Section[] = [
    ...part('Pages', {
      items: pages.map((page) => ({
        id: page.name,
        text: page.title,
        lines: [
          {
            role: 'plain',
            text: `${page.title}: ${page.about}`,
            links: [{ text: page.title, to: { page: page.name } }],
          },
        ],
      })),
    }),
  ];
  return {
    name: 'index',
    title,
    about: '',
    sections: [
      heading(
        title,
        labelled('The rules', `${pack.title}, ${pack.id} ${pack.version}, ${pack.digest}`),
        labelled(
          'Reviewed',
          `${review.read} of ${counted(review.of, 'text')}${review.by === null ? ', by nobody yet' : ''}`,
        ),
        labelled('With something that the checks find', String(found)),
        ...officialLines(book),
        words(
          'Our rendering is not the guide. Where the guide is cited, its own words in that language are what counts.',
        ),
      ),
      ...list,
    ],
  };
}
